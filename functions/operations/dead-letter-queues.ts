import type { DeadLetter } from './domain/dead-letter.ts';

/** A queue of dead letters. */
export interface DeadLetterQueue {
  /** Its name. */
  readonly queue: string;
  /** About how many messages it has. */
  readonly count: number;
  /** Some of them, ten at most. */
  readonly letters: readonly DeadLetter[];
}

/** Port: the queues that keep what could not be processed. */
export interface DeadLetterQueues {
  /** Every queue as it is now. Takes nothing out of them and hides nothing. */
  look(): Promise<readonly DeadLetterQueue[]>;
}

import type { Envelope } from '../envelope.ts';

/**
 * Brings an event back to the consumer that has it, later: how a consumer waits for a time. Throws when it could not
 * be kept: then it comes again by itself.
 */
export interface ComeAgain {
  /**
   * In as many seconds as the queue can wait at most, if that is sooner: whoever gets it back looks at the clock
   * again.
   */
  in(seconds: number, envelope: Envelope): Promise<void>;
}

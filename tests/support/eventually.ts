import { setTimeout } from 'node:timers/promises';
import { environment } from './environment.ts';

/** How patient to be. */
export interface Patience {
  /** Milliseconds until it must hold, multiplied by E2E_WAIT_FACTOR. */
  readonly withinMs?: number;
}

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;

/**
 * Tries until `attempt` succeeds and gives what it gives. Takes how long that may take (45 s unless told: only a failure takes that long).
 * Throws the last try's error at the deadline.
 */
export async function eventually<T>(attempt: () => T | Promise<T>, { withinMs = 45_000 }: Patience = {}): Promise<T> {
  const deadline = Date.now() + withinMs * environment.E2E_WAIT_FACTOR;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() + pause > deadline) throw error;
      await setTimeout(pause);
    }
  }
}

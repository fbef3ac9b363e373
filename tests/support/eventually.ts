import { setTimeout } from 'node:timers/promises';
import { environment } from './environment.ts';

/** How long to wait. */
export interface Patience {
  /** Milliseconds until it must hold; they are multiplied by E2E_WAIT_FACTOR. */
  readonly withinMs?: number;
}

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;

/**
 * Repeats `attempt` until it succeeds, and returns its result. The default is 45 s, which only a failure uses up. At
 * the deadline it throws the last attempt's error.
 * @example await eventually(async () => expect((await get('/items/1')).status).toBe(200), { withinMs: 5_000 });
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

/**
 * What passes when a statement is sent again: a transaction that lost a race (Aurora DSQL decides at the commit, and
 * names OC000 and OC001 beside the SQLSTATE), a connection that was closed while the instance was frozen, a database
 * that starts.
 */
const PASSING = new Set([
  '40001',
  'OC000',
  'OC001',
  '57P01',
  '57P03',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 20;

/** Waits. `ms`: milliseconds. */
export type Pause = (ms: number) => Promise<void>;

/**
 * Does `work`, which must be safe to repeat, and does it again when it failed for a reason that passes: after up to 20,
 * 40 and 80 ms. Rejects with the last error. `chance`: from 0 to 1, so that those who met do not meet again.
 */
export async function again<T>(work: () => Promise<T>, pause: Pause, chance: () => number): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !passes(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + chance() / 2));
    }
  }
}

function passes(error: unknown): boolean {
  return error instanceof Error && 'code' in error && PASSING.has(String(error.code));
}

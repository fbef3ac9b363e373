import * as z from 'zod/mini';

/** Parses a row. Times are milliseconds since the epoch, by their writer's clock. Built when it is first used. */
export const breakerRow = z.lazy(() => {
  const version = z.int().check(z.nonnegative());
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('closed'), version }),
    z.object({ state: z.literal('open'), version, openUntil: z.number() }),
    z.object({ state: z.literal('half-open'), version, holder: z.string(), leaseUntil: z.number() }),
  ]);
});

/**
 * The circuit of one guarded dependency as all processes share it: closed, open until a time, or half-open with its
 * prober and the time until which no other process may probe. Each change increments the version.
 */
export type BreakerRow = z.infer<typeof breakerRow>;

/** Closed lets calls through, open refuses them, half-open lets one through to find out. */
export type BreakerState = BreakerRow['state'];

/** Represents a row that was never written. */
export const noRow: BreakerRow = { state: 'closed', version: 0 };

/**
 * Port: shares the breakers' states between processes, one row per dependency. Both methods reject when the store
 * fails, when the stored row is unreadable, or with the signal's reason when it is aborted. A rejected write may still
 * have happened.
 */
export interface BreakerStore {
  /** The current row, or `noRow` if there is none. Sees every write that was answered before. */
  read(dependency: string, signal: AbortSignal): Promise<BreakerRow>;
  /**
   * Writes `row` if the stored row still has the version before it. Returns the row that is stored afterwards: this
   * one, or the one that prevented it.
   */
  write(dependency: string, row: BreakerRow, signal: AbortSignal): Promise<BreakerRow>;
}

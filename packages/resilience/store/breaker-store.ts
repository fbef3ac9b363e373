import * as z from 'zod/mini';

const version = z.int().check(z.nonnegative());

/** Parses a row. Times are milliseconds since the epoch, by their writer's clock. */
export const breakerRow = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed'), version }),
  z.object({ state: z.literal('open'), version, openUntil: z.number() }),
  z.object({ state: z.literal('half-open'), version, holder: z.string(), leaseUntil: z.number() }),
]);

/**
 * What all processes share of one guarded dependency's breaker: closed, open until a time, or half-open with the one
 * that probes and the time until which nobody else may. Each change of it has the version after the last.
 */
export type BreakerRow = z.infer<typeof breakerRow>;

/** Closed lets calls through, open refuses them, half-open lets one through to find out. */
export type BreakerState = BreakerRow['state'];

/** What stands for a row that was never written. */
export const noRow: BreakerRow = { state: 'closed', version: 0 };

/**
 * Port: where the processes share their breakers' states, one row a dependency. Both reject when the store fails, when
 * the row there is unreadable, or with the signal's reason when it is aborted; a rejected write may have taken place.
 */
export interface BreakerStore {
  /** The row now, `noRow` if there is none. Sees every write that was answered before. */
  read(dependency: string, signal: AbortSignal): Promise<BreakerRow>;
  /**
   * Writes `row` if the row there still has the version before it. Gives the row that is there then: this one, or the
   * one in its way.
   */
  write(dependency: string, row: BreakerRow, signal: AbortSignal): Promise<BreakerRow>;
}

import type { GuardSettings } from '../base/settings.ts';
import type { BreakerRow } from '../store/breaker-store.ts';

/**
 * Milliseconds a lease is longer than the call it is for. Two clocks that are each wrong by 2 s, one before and one
 * behind, differ by 4 s; the rest is for the claim's way to the store and a busy process.
 */
const LEASE_MARGIN_MS = 5_000;

/** Milliseconds a prober may hold the circuit before another may take over: in any clock's view its own call is over by then. */
export function leaseMs({ timeoutMs }: GuardSettings): number {
  return timeoutMs + LEASE_MARGIN_MS;
}

/**
 * Milliseconds from `now` for which a row lets nobody through: an open circuit's pause, a prober's lease. Takes since
 * when (by the same clock) this process knows it. Never more than a whole pause or lease as they are set today, counted
 * from then, whatever the clock of the row's writer said.
 */
export function waitMs(row: BreakerRow, since: number, now: number, settings: GuardSettings): number {
  if (row.state === 'closed') return 0;
  const [until, longest] =
    row.state === 'open' ? [row.openUntil, settings.pauseMs] : [row.leaseUntil, leaseMs(settings)];
  return Math.max(0, Math.min(until, since + longest) - now);
}

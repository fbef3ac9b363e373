import type { GuardSettings } from '../base/settings.ts';
import type { BreakerRow } from '../store/breaker-store.ts';

/**
 * Milliseconds a lease is longer than the call it is for. Two clocks that are each wrong by 2 s, one before and one
 * behind, differ by 4 s; the rest is for the claim's way to the store and a busy process.
 */
const LEASE_MARGIN_MS = 5_000;

/** Milliseconds until another may take over from a prober. By then its call is over in any clock's view. */
export function leaseMs({ timeoutMs }: GuardSettings): number {
  return timeoutMs + LEASE_MARGIN_MS;
}

/**
 * Milliseconds from `now` for which a row lets nobody through: an open circuit's pause, a prober's lease. `since` is when
 * this process learned of the row, by the same clock. The wait is at most one whole pause or lease, as set today, from
 * `since`, whatever the clock of the row's writer said.
 */
export function waitMs(row: BreakerRow, since: number, now: number, settings: GuardSettings): number {
  if (row.state === 'closed') return 0;
  const [until, longest] =
    row.state === 'open' ? [row.openUntil, settings.pauseMs] : [row.leaseUntil, leaseMs(settings)];
  return Math.max(0, Math.min(until, since + longest) - now);
}

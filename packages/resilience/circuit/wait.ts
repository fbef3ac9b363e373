import type { GuardSettings } from '../base/settings.ts';
import type { BreakerRow } from '../store/breaker-store.ts';

/**
 * How many milliseconds a lease is longer than its call. Two clocks that are each wrong by 2 s, one ahead and one
 * behind, differ by 4 s; the rest covers the claim's way to the store and a busy process.
 */
const LEASE_MARGIN_MS = 5_000;

/** Milliseconds until another process may take over from a prober. By then the probe has ended by any clock. */
export function leaseMs({ timeoutMs }: GuardSettings): number {
  return timeoutMs + LEASE_MARGIN_MS;
}

/**
 * Milliseconds from `now` for which a row refuses calls: an open circuit's pause, a prober's lease. `since` is when
 * this process learned of the row, by the same clock. The wait is at most one whole pause or lease, as set today, from
 * `since`, whatever the clock of the row's writer said.
 */
export function waitMs(row: BreakerRow, since: number, now: number, settings: GuardSettings): number {
  if (row.state === 'closed') return 0;
  const [until, longest] =
    row.state === 'open' ? [row.openUntil, settings.pauseMs] : [row.leaseUntil, leaseMs(settings)];
  return Math.max(0, Math.min(until, since + longest) - now);
}

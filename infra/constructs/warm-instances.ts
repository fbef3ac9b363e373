import type { MarketFunction } from './market-function.ts';

/** How many instances stand ready, at least and at most, and which share of them may be in use. */
export const WARM = { least: 1, most: 10, use: 0.7 } as const;

/** True for functions whose cold start somebody would notice: callees have little time, and everybody reserves. */
export function standsReady({ role, name }: MarketFunction): boolean {
  return role === 'calls' || name.endsWith('-reservation-http');
}

/**
 * Keeps initialized instances of a function behind its alias, more of them the more are in use. While a new version is
 * tried on a tenth of the requests, Lambda refuses to change their number.
 */
export function keepReady({ live }: MarketFunction): void {
  live
    .addAutoScaling({ minCapacity: WARM.least, maxCapacity: WARM.most })
    .scaleOnUtilization({ utilizationTarget: WARM.use });
}

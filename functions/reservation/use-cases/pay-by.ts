import { type MarketClock, SEOUL } from '#contracts/days/civil-day.ts';
import type { PayingTimes } from '../domain/time-to-pay.ts';
import type { ReservationDependencies } from '../reservation.aggregate.ts';

/** The settings of the time to pay, which may change at any time. */
export interface HoldSettingsReader {
  /** How long a reservation is held unpaid. */
  readonly payWithinMs: () => Promise<number>;
  /** How many days ahead of its first day a reservation can be paid, and how long it is then held unpaid. */
  readonly payNear: () => Promise<Pick<PayingTimes, 'aheadDays' | 'onceNearMs'>>;
}

/** The dependencies of a use case that starts a reservation's time to pay. */
export type HoldDependencies = ReservationDependencies & MarketClock & HoldSettingsReader;

/** By what a time to pay that starts now is reckoned. */
export async function payingTimes({
  now,
  timeZone = SEOUL,
  payWithinMs,
  payNear,
}: Pick<HoldDependencies, 'now' | 'timeZone' | 'payWithinMs' | 'payNear'>): Promise<PayingTimes> {
  return { nowMs: Date.parse(now()), timeZone, payWithinMs: await payWithinMs(), ...(await payNear()) };
}

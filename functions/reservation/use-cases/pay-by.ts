import type { ReservationDependencies } from '../reservation.aggregate.ts';

/** What a use case needs that begins the time in which a reservation is to be paid. */
export type HoldDependencies = ReservationDependencies & {
  /** How long a reservation is held without being paid: a setting that may change at any time. */
  readonly payWithinMs: () => Promise<number>;
};

/** Until when a reservation that begins to be unpaid now is held, in seconds since the epoch, rounded up. */
export async function payByFromNow({
  now,
  payWithinMs,
}: Pick<HoldDependencies, 'now' | 'payWithinMs'>): Promise<number> {
  return Math.ceil((Date.parse(now()) + (await payWithinMs())) / 1000);
}

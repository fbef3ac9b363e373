import type { ReservationDependencies } from '../reservation.aggregate.ts';

/** The dependencies of a use case that starts a reservation's time to pay. */
export type HoldDependencies = ReservationDependencies & {
  /** How long a reservation is held unpaid: a setting that may change at any time. */
  readonly payWithinMs: () => Promise<number>;
};

/** Until when a reservation whose time to pay starts now is held, in seconds since the epoch, rounded up. */
export async function payByFromNow({
  now,
  payWithinMs,
}: Pick<HoldDependencies, 'now' | 'payWithinMs'>): Promise<number> {
  return Math.ceil((Date.parse(now()) + (await payWithinMs())) / 1000);
}

import type { HoldDependencies } from './reservation.dependencies.ts';

/** Until when a reservation that begins to be unpaid now is held, in seconds since the epoch, rounded up. */
export async function payByFromNow({
  now,
  payWithinMs,
}: Pick<HoldDependencies, 'now' | 'payWithinMs'>): Promise<number> {
  return Math.ceil((Date.parse(now()) + (await payWithinMs())) / 1000);
}

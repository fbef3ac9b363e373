import type * as z from 'zod/mini';
import type { Terms } from '#contracts/days/terms.ts';
import type { reservationState } from '#contracts/events/reservation.events.ts';
import type { Side } from './notice.ts';
import { sidesOf } from './tellings.ts';

/** A reservation, and its days where it has any: civil days of the market, both included, as `2026-12-24`. */
type Reservation = z.output<typeof reservationState> & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** What notices remember of a rental, for one of its sides: its dates, what being late costs, and whether they still count. */
export interface Rental extends Terms {
  readonly customerId: number;
  readonly reservationNo: number;
  /** The reservation's version. */
  readonly version: number;
  /** When it became so, ISO 8601. */
  readonly time: string;
  readonly side: Side;
  readonly itemNo: number;
  readonly itemName: string | null;
  readonly stage: 'reserved' | 'paid' | 'out' | 'ended';
  /** Until when it is held unpaid, in seconds since the epoch. */
  readonly payBy?: number | undefined;
  /** From when it can be paid, in seconds since the epoch; absent when that was at once, and once somebody has paid. */
  readonly payFrom?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The rental of the same renter that it extends: it begins on the day after that. */
  readonly extensionOf?: number | undefined;
  /** When somebody has to be reminded of it next, ISO 8601 in UTC; absent when nobody has. */
  readonly dueAt?: string | undefined;
}

/** A rental after an event, for each side that has signed in. */
export function rentalsOf(
  { version, state }: { readonly version: number; readonly state: Reservation },
  time: string,
): readonly Rental[] {
  const { reservationNo, itemNo, itemName, payBy, payFrom, from, to, extensionOf, deposit, lateFee } = state;
  const stage = stageOf(state);
  // Whoever has taken a payment back, or was told that it lapsed, knows when to pay again.
  const times = { payBy, payFrom: state.paymentFence ? undefined : payFrom, from, to, extensionOf };
  const terms = lateFee === undefined ? {} : { deposit, lateFee };
  return sidesOf(state).map(([side, customerId]) => {
    return { customerId, reservationNo, version, time, side, itemNo, itemName, stage, ...times, ...terms };
  });
}

function stageOf({ status, rentalStatus, paymentStatus }: Reservation): Rental['stage'] {
  if (status !== 'Requested' && status !== 'Confirmed') return 'ended';
  if (rentalStatus === 'Renting') return 'out';
  return paymentStatus === 'Paid' ? 'paid' : 'reserved';
}

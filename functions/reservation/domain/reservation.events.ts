import type { MaybeDays } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import type { Late } from '#contracts/days/late.ts';
import type { ChangedTerm, Terms } from '#contracts/days/terms.ts';
import type { TurnedDown } from './reservation.ts';

/** Why an item refused the hold, in the item's word: a reservation decides nothing by it. */
export type HoldRefusal = string;

/** The events of a reservation. The names are the original's where it has one. */
export type ReservationEvent =
  | ({
      readonly type: 'Reserved';
      readonly reservationNo: number;
      readonly customerId: number;
      readonly customerName: string | null;
      readonly renterId?: number | undefined;
      readonly itemNo: number;
      readonly itemName: string | null;
      readonly itemPrice: number | null;
      readonly total?: number | undefined;
      readonly holdSeq: number;
      readonly openSince?: number | undefined;
      readonly payBy: number;
      readonly payFrom?: number | undefined;
    } & MaybeDays &
      Extension &
      Terms)
  | ({
      readonly type: 'ReservationConfirmed';
      readonly itemName: string;
      readonly itemPrice: number;
      readonly total?: number | undefined;
      readonly ownerId?: number | undefined;
    } & Terms)
  | { readonly type: 'ReservationRejected'; readonly reason: HoldRefusal }
  | {
      readonly type: 'CancellationRequested';
      readonly cancellation: 'requested' | 'late';
      readonly turnedDown?: TurnedDown | undefined;
    }
  | { readonly type: 'ReservationCancelled'; readonly cancellation: 'by-renter' | 'expired' }
  | ({
      readonly type: 'ReservationCancelled';
      readonly cancellation: 'price-changed';
      /** What the renter had not agreed to; absent when that is the price alone. */
      readonly changed?: readonly ChangedTerm[] | undefined;
      readonly itemName: string;
      readonly itemPrice: number;
      readonly total?: number | undefined;
    } & Terms)
  | {
      readonly type: 'PaymentRequested';
      readonly attempt: number;
      /** True when it was Paid before. */
      readonly wasPaid?: true;
    }
  | {
      readonly type: 'PaymentCancellationRequested';
      readonly attempt: number;
      readonly payBy?: number | undefined;
      /** True when nobody asked for it: the provider let the authorization lapse. */
      readonly lapsed?: true;
      /** True when it was NotPaid before. */
      readonly wasNotPaid?: true;
      /** True when it had to be paid again already, because a payment had lapsed. */
      readonly wasLapsed?: true;
    }
  | { readonly type: 'PaymentAskedAgain' }
  | { readonly type: 'RenterForgotten' }
  | { readonly type: 'RentalStarted' }
  | { readonly type: 'ReservationClosed'; readonly because: 'cancelled' }
  | ({
      readonly type: 'ReservationClosed';
      readonly because: 'returned';
      readonly keepDepositBy?: number | undefined;
    } & Late);

/** True for the events that end a reservation: they also let its item's lock go. */
export function endsReservation(event: ReservationEvent): boolean {
  return event.type === 'ReservationRejected' || event.type === 'ReservationClosed';
}

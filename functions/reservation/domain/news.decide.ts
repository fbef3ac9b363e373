import { daysOf } from '#contracts/days/civil-day.ts';
import { lateOn } from '#contracts/days/late.ts';
import { changedTerms, type Terms, termsShown } from '#contracts/days/terms.ts';
import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import { paidUnder, takenBack } from './reservation.changes.ts';
import type { HoldRefusal, ReservationEvent } from './reservation.events.ts';
import { awaitsRelease, isBeforeHandover, isNewerCancellation, isUnlent, type Reservation } from './reservation.ts';

/**
 * News for a reservation: other aggregates' events, and the time. `now`, `payBy` and `keepDepositBy`: seconds since the
 * epoch; `returnedOn`: a day of the market.
 */
export type ReservationNews =
  | ({
      readonly type: 'Confirm';
      readonly itemName: string;
      readonly itemPrice: number;
      readonly total?: number | undefined;
      readonly ownerId?: number | undefined;
    } & Terms)
  | { readonly type: 'Reject'; readonly reason: HoldRefusal }
  | { readonly type: 'StartRental' }
  | {
      readonly type: 'CloseReturned';
      readonly keepDepositBy: number;
      readonly returnedOn: string;
      /** The last day of what extends it, when it came back; absent when nothing did. */
      readonly extendedUntil?: string | undefined;
    }
  | { readonly type: 'RecordRelease' }
  | { readonly type: 'RecordPaymentClosing'; readonly isExpired: boolean }
  | { readonly type: 'RecordApproval'; readonly attempt: number }
  | {
      readonly type: 'RecordPaymentCancellation';
      readonly attempt: number;
      readonly payBy: number;
      readonly lapsed?: boolean | undefined;
    }
  | { readonly type: 'Expire'; readonly now: number };

/**
 * Decides what another aggregate's event, or the time, means for the reservation. News may come twice, late and in any
 * order: news that does not fit the state is outdated and changes nothing.
 */
export function decideOnNews(reservation: Reservation | undefined, news: ReservationNews): Decision<ReservationEvent> {
  if (reservation === undefined) return nothing();
  switch (news.type) {
    case 'Confirm':
      return reservation.status === 'Requested' ? confirmed(reservation, news) : nothing();
    case 'Reject':
      return refused(reservation, news);
    case 'StartRental':
      return onlyWhen(isUnlent(reservation), { type: 'RentalStarted' });
    case 'CloseReturned':
      return onlyWhen(reservation.status === 'Confirmed' || wasCancelledUnasked(reservation), {
        type: 'ReservationClosed',
        because: 'returned',
        ...(reservation.deposit !== undefined && { keepDepositBy: news.keepDepositBy }),
        ...lateOn(news.returnedOn, reservation, news.extendedUntil),
      });
    case 'RecordRelease':
      return onlyWhen(awaitsRelease(reservation), { type: 'ReservationClosed', because: 'cancelled' });
    case 'RecordPaymentClosing':
      if (wasCancelledUnasked(reservation)) return happened({ type: 'ReservationClosed', because: 'cancelled' });
      return onlyWhen(isBeforeHandover(reservation), {
        type: 'ReservationCancelled',
        cancellation: isExpired(reservation, news) ? 'expired' : 'by-renter',
      });
    case 'RecordApproval':
      return onlyWhen(
        isUnlent(reservation) && news.attempt > reservation.paymentFence,
        paidUnder(news.attempt, reservation),
      );
    case 'RecordPaymentCancellation':
      return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)
        ? happened(takenBack(reservation, news))
        : nothing();
    case 'Expire':
      return onlyWhen(isOverdue(reservation, news.now), { type: 'CancellationRequested', cancellation: 'late' });
  }
}

/** The item never holds for a refused booking, so one that was cancelled meanwhile waits for nothing else. */
function refused(
  reservation: Reservation,
  { reason }: Extract<ReservationNews, { type: 'Reject' }>,
): Decision<ReservationEvent> {
  if (reservation.status === 'Cancelling' && daysOf(reservation) !== undefined)
    return happened({ type: 'ReservationClosed', because: 'cancelled' });
  return onlyWhen(reservation.status === 'Requested', { type: 'ReservationRejected', reason });
}

/**
 * Only the price that the renter agreed to is charged, on the terms that they agreed to. When the item's differ, the
 * renter learns it and decides anew.
 */
function confirmed(
  agreed: Reservation,
  { itemName, itemPrice, total, ownerId, ...terms }: Extract<ReservationNews, { type: 'Confirm' }>,
): Decision<ReservationEvent> {
  const own = { itemName, itemPrice, ...(total !== undefined && { total }), ...termsShown(terms) };
  const changed = changedTerms(agreed, { itemPrice, total, ...terms });
  if (changed.length === 0) {
    return happened({ type: 'ReservationConfirmed', ...own, ...(ownerId !== undefined && { ownerId }) });
  }
  // A row with long names has no room to say the usual.
  const isMore = changed.some((one) => one !== 'price');
  return happened({ type: 'ReservationCancelled', cancellation: 'price-changed', ...own, ...(isMore && { changed }) });
}

/**
 * True once `payBy` has passed. A reservation that is paid or waits for its cancellation has no `payBy`. For one that
 * is late already, payment was asked; it is asked again only after news of the payment.
 */
function isOverdue({ payBy, cancellation }: Reservation, now: number): boolean {
  return cancellation === undefined && payBy !== undefined && payBy <= now;
}

/**
 * Whether it ends because nobody paid in time. One that somebody else was cancelling meanwhile is turned down: they were
 * told so, and its renter is to see their reason.
 */
function isExpired(
  { turnedDown }: Reservation,
  news: Extract<ReservationNews, { type: 'RecordPaymentClosing' }>,
): boolean {
  return news.isExpired && turnedDown === undefined;
}

/** Cancelled by the previous version, which asked payment only afterwards: the item may still have been handed over. */
function wasCancelledUnasked({ status, cancellation }: Reservation): boolean {
  return status === 'Cancelling' && cancellation === undefined;
}

function onlyWhen(applies: boolean, event: ReservationEvent): Decision<ReservationEvent> {
  return applies ? happened(event) : nothing();
}

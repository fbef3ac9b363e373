import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { ItemEvent } from './item.events.ts';
import { bookingOf, type Item, isFor, isLent } from './item.ts';

/** The owner hands the item over. `today` where the market is. */
export interface LendItem {
  readonly type: 'LendItem';
  readonly reservationNo: number;
  readonly today: string;
}

/** The owner is about to hand the item over for a booking. */
export interface BeginHandover extends Omit<LendItem, 'type'> {
  readonly type: 'BeginHandover';
}

/** The payment of a hand-over was captured. */
export interface CompleteLending {
  readonly type: 'CompleteLending';
  readonly reservationNo: number;
}

/** The renter returns the item. */
export interface ReturnItem extends Omit<LendItem, 'type'> {
  readonly type: 'ReturnItem';
}

/**
 * The owner hands the item over. Allowed only to the reservation that holds it; of several bookings to the earliest, on
 * its own days, which begin a day earlier when it extends what has come back. The use case checks that its payment is
 * captured.
 */
export function decideLend(item: Item, command: LendItem): Decision<ItemEvent> {
  const { reservationNo } = command;
  if (item.reservationNo === reservationNo && isLent(item)) return nothing();
  return whyNotLent(item, command) ?? happened({ type: 'RentedItem', reservationNo });
}

/**
 * Before payment is asked, the item refuses all bookings that begin earlier. Without this, an earlier one could come
 * late, and be captured before the capture of this hand-over is known.
 */
export function decideBeginHandover(item: Item, command: BeginHandover): Decision<ItemEvent> {
  const { reservationNo } = command;
  const refusal = whyNotLent(item, command);
  if (refusal !== undefined) return refusal;
  const booking = bookingOf(item, reservationNo);
  if (booking === undefined || (item.begunFrom ?? '') >= booking.from) return nothing();
  return happened({ type: 'HandoverBegun', reservationNo });
}

function whyNotLent(item: Item, { reservationNo, today }: Omit<LendItem, 'type'>): Decision<ItemEvent> | undefined {
  const { itemNo, bookings = [] } = item;
  if (!isFor(item, reservationNo)) {
    return rejected('conflict', 'item-not-held', `item ${itemNo} is not held for reservation ${reservationNo}`);
  }
  const booking = bookingOf(item, reservationNo);
  if (booking === undefined) return undefined;
  const { from, to } = booking;
  if (today < from || today > to) {
    return rejected('conflict', 'not-its-days', `reservation ${reservationNo} is for ${from} to ${to}`, { from, to });
  }
  const first = isLent(item) ? item.reservationNo : (bookings[0] ?? booking).reservationNo;
  if (first === reservationNo) return undefined;
  const detail = `reservation ${first} of item ${itemNo} comes first and is not over`;
  return rejected('conflict', 'earlier-booking', detail, { reservationNo: first });
}

/**
 * The payment was captured, so the item was handed over, even if the function that captured it died before it wrote
 * that down. A capture changes nothing when its hand-over is known or has ended.
 */
export function decideCompleteLending(item: Item, { reservationNo }: CompleteLending): Decision<ItemEvent> {
  if (!isFor(item, reservationNo) || isLent(item)) return nothing();
  return happened({ type: 'RentedItem', reservationNo });
}

/** The renter returns the item. Allowed only from the reservation it is lent to. A repetition changes nothing. */
export function decideReturn(item: Item, { reservationNo, today }: ReturnItem): Decision<ItemEvent> {
  const back = { type: 'ReturnedItem', reservationNo, returnedOn: today } as const;
  if (item.reservationNo === reservationNo && isLent(item)) return happened(back);
  if (item.reservationNo === undefined && item.returnedFrom === reservationNo) return nothing();
  return rejected('conflict', 'item-not-lent', `item ${item.itemNo} is not lent to reservation ${reservationNo}`);
}

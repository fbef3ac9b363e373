import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { ItemEvent } from './item.events.ts';
import { type Item, isLent } from './item.ts';

/** The owner hands the item over. */
export interface LendItem {
  readonly type: 'LendItem';
  readonly reservationNo: number;
}

/** The payment of a hand-over was captured. */
export interface CompleteLending {
  readonly type: 'CompleteLending';
  readonly reservationNo: number;
}

/** The renter returns the item. */
export interface ReturnItem {
  readonly type: 'ReturnItem';
  readonly reservationNo: number;
}

/**
 * The owner hands the item over. Allowed only to the reservation that holds it. The use case checks that its payment is
 * captured.
 */
export function decideLend(item: Item, { reservationNo }: LendItem): Decision<ItemEvent> {
  if (item.reservationNo !== reservationNo) {
    return rejected('conflict', 'item-not-held', `item ${item.itemNo} is not held for reservation ${reservationNo}`);
  }
  if (isLent(item)) return nothing();
  return happened({ type: 'RentedItem', reservationNo });
}

/**
 * The payment was captured, so the item was handed over, even if the function that captured it died before it wrote
 * that down. A capture changes nothing when its hand-over is known or has ended.
 */
export function decideCompleteLending(item: Item, { reservationNo }: CompleteLending): Decision<ItemEvent> {
  if (item.reservationNo !== reservationNo || isLent(item)) return nothing();
  return happened({ type: 'RentedItem', reservationNo });
}

/** The renter returns the item. Allowed only from the reservation it is lent to. A repetition changes nothing. */
export function decideReturn(item: Item, { reservationNo }: ReturnItem): Decision<ItemEvent> {
  if (item.reservationNo === reservationNo && isLent(item)) return happened({ type: 'ReturnedItem', reservationNo });
  if (item.reservationNo === undefined && item.returnedFrom === reservationNo) return nothing();
  return rejected('conflict', 'item-not-lent', `item ${item.itemNo} is not lent to reservation ${reservationNo}`);
}

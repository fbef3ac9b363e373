import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { ItemCommand } from './item.commands.ts';
import type { ItemEvent } from './item.events.ts';
import { type Item, isLent } from './item.ts';

/** The owner hands the item over: only to the reservation that holds it (that its payment is captured is the use case's part). */
export function decideLend(
  item: Item,
  { reservationNo }: Extract<ItemCommand, { type: 'LendItem' }>,
): Decision<ItemEvent> {
  if (item.reservationNo !== reservationNo) {
    return rejected('conflict', 'item-not-held', `item ${item.itemNo} is not held for reservation ${reservationNo}`);
  }
  if (isLent(item)) return nothing();
  return happened({ type: 'RentedItem', reservationNo });
}

/**
 * The payment was captured, so the thing was handed over, also when whoever captured it died before they wrote it
 * down. A capture whose hand-over is known, or over, says nothing new.
 */
export function decideCompleteLending(
  item: Item,
  { reservationNo }: Extract<ItemCommand, { type: 'CompleteLending' }>,
): Decision<ItemEvent> {
  if (item.reservationNo !== reservationNo || isLent(item)) return nothing();
  return happened({ type: 'RentedItem', reservationNo });
}

/** The thing comes back: only from the reservation it is lent to. Said twice, the second changes nothing. */
export function decideReturn(
  item: Item,
  { reservationNo }: Extract<ItemCommand, { type: 'ReturnItem' }>,
): Decision<ItemEvent> {
  if (item.reservationNo === reservationNo && isLent(item)) return happened({ type: 'ReturnedItem', reservationNo });
  if (item.reservationNo === undefined && item.returnedFrom === reservationNo) return nothing();
  return rejected('conflict', 'item-not-lent', `item ${item.itemNo} is not lent to reservation ${reservationNo}`);
}

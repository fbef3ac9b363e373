import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { ItemEvent } from './item.events.ts';
import { type Item, isLent, nextReservationOf, type ReviewDraft } from './item.ts';

/** The owner takes the item off the market. */
export interface DeleteItem {
  readonly type: 'DeleteItem';
}

/** A review takes the item off the market. */
export interface DeleteItemForReview {
  readonly type: 'DeleteItemForReview';
  readonly reservationNo: number;
  readonly review: ReviewDraft;
}

/** The owner deletes an item. Allowed only while it is neither held, booked nor lent. */
export function decideDelete(item: Item): Decision<ItemEvent> {
  return heldConflict(item) ?? happened({ type: 'ItemDeleted' });
}

/**
 * A review deletes the item that it reviews. A repetition for the same reservation changes nothing. An item that
 * another reservation holds, or that was deleted otherwise, stays as it is.
 */
export function decideDeleteForReview(item: Item, { reservationNo, review }: DeleteItemForReview): Decision<ItemEvent> {
  if (item.deletion?.reservationNo === reservationNo) return nothing();
  if (item.deletion) return rejected('conflict', 'item-gone', `item ${item.itemNo} has left the market already`);
  return heldConflict(item) ?? happened({ type: 'ItemDeleted', reservationNo, review });
}

/** The renter of a review is forgotten: an item that carries it keeps the score, without their name and comment. */
export function decideForgetReview(item: Item | undefined, reservationNo: number): Decision<ItemEvent> {
  const { deletion } = item ?? {};
  if (deletion?.review === undefined || deletion.reservationNo !== reservationNo) return nothing();
  const { customerId, customerName, score, comment } = deletion.review;
  if (customerName === null && comment === undefined) return nothing();
  return happened({ type: 'ItemReviewForgotten', review: { customerId, customerName: null, score } });
}

/** The refusal of what needs an item that nobody has or will have. */
function heldConflict(item: Item): Decision<ItemEvent> | undefined {
  const reservationNo = nextReservationOf(item);
  if (reservationNo === undefined) return undefined;
  const whose = `for reservation ${reservationNo}`;
  return isLent(item)
    ? rejected('conflict', 'item-lent', `item ${item.itemNo} is lent ${whose}`)
    : rejected('conflict', 'item-held', `item ${item.itemNo} is held ${whose}`);
}

import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import type { ItemEvent } from './item.events.ts';
import { type Item, isLent, whyNotFree } from './item.ts';

/** A reservation asks for the item. */
export interface HoldItem {
  readonly type: 'HoldItem';
  readonly reservationNo: number;
  readonly customerId: number;
  readonly holdSeq: number;
}

/** A cancelled reservation lets go of the item. */
export interface ReleaseItem {
  readonly type: 'ReleaseItem';
  readonly reservationNo: number;
  readonly holdSeq: number;
}

/**
 * A reservation asks for the item. The hold sequence is the fence: a hold that is not newer than the newest seen is a
 * duplicate, or its own cancellation overtook it. It changes nothing.
 */
export function decideHold(item: Item, { reservationNo, customerId, holdSeq }: HoldItem): Decision<ItemEvent> {
  if (holdSeq <= item.holdSeq) return nothing();
  const reason = whyNotFree(item) ?? (item.ownerId === customerId ? 'own-item' : undefined);
  if (reason !== undefined) return happened({ type: 'ItemHoldRefused', reservationNo, holdSeq, reason });
  return happened({ type: 'ItemHeld', reservationNo, holdSeq });
}

/**
 * A cancelled reservation releases the item. The item cannot refuse: the payment was closed first, so the item cannot
 * be handed over any more. A cancellation that arrives before its own hold raises the fence, so that the late hold has
 * no effect. Each cancellation is answered once.
 */
export function decideRelease(item: Item, { reservationNo, holdSeq }: ReleaseItem): Decision<ItemEvent> {
  if (holdSeq <= item.answeredSeq || wasHandedOver(item, reservationNo)) return nothing();
  if (item.reservationNo === reservationNo || holdSeq >= item.holdSeq) {
    return happened({ type: 'ItemReleased', itemNo: item.itemNo, reservationNo, holdSeq });
  }
  return nothing();
}

/**
 * Possible only when the previous version granted the cancellation, because it asked nobody first: the rental goes on.
 */
function wasHandedOver(item: Item, reservationNo: number): boolean {
  return (item.reservationNo === reservationNo && isLent(item)) || item.returnedFrom === reservationNo;
}

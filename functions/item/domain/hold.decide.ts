import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import type { ItemCommand } from './item.commands.ts';
import type { ItemEvent } from './item.events.ts';
import { type Item, isLent } from './item.ts';

/**
 * A reservation asks for the item. The hold sequence is the fence: what is not newer than the newest seen is a duplicate,
 * or was overtaken by its own cancellation, and changes nothing.
 */
export function decideHold(
  item: Item,
  { reservationNo, holdSeq }: Extract<ItemCommand, { type: 'HoldItem' }>,
): Decision<ItemEvent> {
  if (holdSeq <= item.holdSeq) return nothing();
  if (item.deletion) return happened({ type: 'ItemHoldRefused', reservationNo, holdSeq, reason: 'deleted' });
  if (item.reservationNo !== undefined) {
    return happened({ type: 'ItemHoldRefused', reservationNo, holdSeq, reason: 'held' });
  }
  return happened({ type: 'ItemHeld', reservationNo, holdSeq });
}

/**
 * A cancelled reservation lets go of the item, which has no say in it: the payment was closed first, so nothing can
 * be handed over any more. A cancellation that comes before its own hold raises the fence, so that the late hold
 * finds nothing. Each is answered once.
 */
export function decideRelease(
  item: Item,
  { reservationNo, holdSeq }: Extract<ItemCommand, { type: 'ReleaseItem' }>,
): Decision<ItemEvent> {
  if (holdSeq <= item.answeredSeq || wasHandedOver(item, reservationNo)) return nothing();
  if (item.reservationNo === reservationNo || holdSeq >= item.holdSeq) {
    return happened({ type: 'ItemReleased', itemNo: item.itemNo, reservationNo, holdSeq });
  }
  return nothing();
}

/**
 * Possible only where the cancellation was granted by the version before, which asked nobody first: the rental goes
 * on.
 */
function wasHandedOver(item: Item, reservationNo: number): boolean {
  return (item.reservationNo === reservationNo && isLent(item)) || item.returnedFrom === reservationNo;
}

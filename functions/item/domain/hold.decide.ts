import { type Decision, happened, nothing } from '../../shared/domain/decision.ts';
import type { ItemCommand } from './item.commands.ts';
import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';

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
 * A cancelled reservation lets go of the item. Lent first wins: then, also after the return, the answer is a refusal.
 * A cancellation that comes before its own hold raises the fence, so that the late hold finds nothing. Each is answered once.
 */
export function decideRelease(
  item: Item,
  { reservationNo, holdSeq }: Extract<ItemCommand, { type: 'ReleaseItem' }>,
): Decision<ItemEvent> {
  if (holdSeq <= item.answeredSeq) return nothing();
  if (item.lastLentTo === reservationNo) return happened({ type: 'ItemReleaseRefused', reservationNo, holdSeq });
  if (item.reservationNo === reservationNo || holdSeq >= item.holdSeq) {
    return happened({ type: 'ItemReleased', itemNo: item.itemNo, reservationNo, holdSeq });
  }
  return nothing();
}

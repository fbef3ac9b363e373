import type { Days } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import { isFull, needsDays, totalOf, whyNotFree } from '#contracts/days/item-days.ts';
import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import type { HoldPlace, HoldRefusal, ItemEvent } from './item.events.ts';
import { bookingOf, hasHeardOf, type Item, isFor, isLent } from './item.ts';

/** A reservation asks for the item: for some days, seen from today, or altogether. */
export interface HoldItem extends HoldPlace {
  readonly type: 'HoldItem';
  readonly customerId: number;
  readonly days?: (Days & Extension & { readonly today: string }) | undefined;
}

/** A cancelled reservation lets go of the item. */
export interface ReleaseItem extends HoldPlace {
  readonly type: 'ReleaseItem';
}

/**
 * A reservation asks for the item. The hold sequence is the fence: a hold that the item has heard of is a duplicate, or
 * its own cancellation overtook it. It changes nothing.
 */
export function decideHold(item: Item, hold: HoldItem): Decision<ItemEvent> {
  const { reservationNo, holdSeq, openSince, days } = hold;
  if (hasHeardOf(item, holdSeq)) return nothing();
  const place = { reservationNo, holdSeq, ...(openSince !== undefined && { openSince }) };
  const reason = whyNoHold(item, hold);
  if (reason !== undefined) return happened({ type: 'ItemHoldRefused', ...place, reason });
  if (days === undefined) return happened({ type: 'ItemHeld', ...place });
  const { from, to, extensionOf } = days;
  const total = totalOf(item, days);
  const booked = { from, to, ...(extensionOf !== undefined && { extensionOf }) };
  return happened({ type: 'ItemHeld', ...place, days: booked, ...(total !== item.itemPrice && { total }) });
}

/**
 * Without days a reservation takes the item altogether, so it finds no place beside bookings. A booking needs days that
 * no other booking, no hand-over and none of the owner's rules take.
 */
function whyNoHold(item: Item, { reservationNo: no, customerId, days }: HoldItem): HoldRefusal | undefined {
  const { deletion, reservationNo, bookings = [], begunFrom = '' } = item;
  if (deletion !== undefined) return 'deleted';
  if (reservationNo !== undefined && bookingOf(item, reservationNo) === undefined) return 'held';
  if (days === undefined && bookings.length > 0) return 'held';
  if (item.ownerId === customerId) return 'own-item';
  if (days === undefined) return needsDays(item) ? 'days-required' : undefined;
  if (days.from < begunFrom || isFull(item)) return 'held';
  return whyNotFree(item, { ...days, reservationNo: no }, days.today)?.reason;
}

/**
 * A cancelled reservation releases the item. The item cannot refuse: the payment was closed first, so the item cannot
 * be handed over any more. A cancellation that arrives before its own hold is remembered, so that the late hold has
 * no effect. Each cancellation is answered once; one whose hold was refused hears that instead.
 */
export function decideRelease(item: Item, { reservationNo, holdSeq, openSince }: ReleaseItem): Decision<ItemEvent> {
  if (wasHandedOver(item, reservationNo)) return nothing();
  const isNewest = holdSeq === item.holdSeq && holdSeq > item.answeredSeq;
  if (!isFor(item, reservationNo) && hasHeardOf(item, holdSeq) && !isNewest) return nothing();
  const place = { reservationNo, holdSeq, ...(openSince !== undefined && { openSince }) };
  return happened({ type: 'ItemReleased', itemNo: item.itemNo, ...place });
}

/**
 * Possible only when the previous version granted the cancellation, because it asked nobody first: the rental goes on.
 */
function wasHandedOver(item: Item, reservationNo: number): boolean {
  return (item.reservationNo === reservationNo && isLent(item)) || item.returnedFrom === reservationNo;
}

import type * as z from 'zod/mini';
import { conditionOf, type itemState } from '#contracts/events/item.events.ts';
import type { reservationState } from '#contracts/events/reservation.events.ts';
import type { reviewState } from '#contracts/events/review.events.ts';
import type { SlotUpdate } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

/** An aggregate's state at a version, as in every event and every table. */
export interface At<State extends z.ZodMiniType> {
  readonly state: z.output<State>;
  readonly version: number;
}

type ItemInfoUpdate = SlotUpdate<ItemInfoSlots>;

/** The update from an item about itself. */
export function itemSaysOfItem({ state, version }: At<typeof itemState>): ItemInfoUpdate {
  const { itemNo, ownerId, itemName, itemPrice, deletion } = state;
  const condition = deletion === undefined ? conditionOf(state) : ({ itemStatus: 'Deleted' } as const);
  return {
    number: itemNo,
    slot: 'item',
    age: { seq: 0, version },
    value: { itemNo, ...(ownerId !== undefined && { ownerId }), itemName, itemPrice, ...condition },
  };
}

/** The update from a reservation about its item. A rejected or cancelled reservation withdraws its earlier content. */
export function reservationSaysOfItem({ state, version }: At<typeof reservationState>): ItemInfoUpdate {
  const { itemNo, reservationNo, customerId, customerName, renterId, rentalStatus, paymentStatus, status } = state;
  const { holdSeq, payBy } = state;
  const inForce = status === 'Requested' || status === 'Confirmed' || status === 'Closed';
  const held = status === 'Confirmed';
  const renter = { customerId, customerName, ...(renterId !== undefined && { renterId }) };
  const due = held && payBy !== undefined ? { payBy } : {};
  const value = inForce ? { reservationNo, ...renter, rentalStatus, paymentStatus, held, ...due } : null;
  return { number: itemNo, slot: 'reservation', age: { seq: holdSeq, version }, value };
}

/** The update from a written review about its item; a requested review gives none. */
export function reviewSaysOfItem({ state, version }: At<typeof reviewState>): ItemInfoUpdate | undefined {
  const { itemNo, score } = state;
  if (score === undefined) return undefined;
  return { number: itemNo, slot: 'review', age: { seq: 0, version }, value: { score } };
}

import type * as z from 'zod/mini';
import { daysOf, numberOf } from '#contracts/days/civil-day.ts';
import { rulesIn } from '#contracts/days/item-days.ts';
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
  const { itemNo, ownerId, itemName, itemPrice, place, picture, deletion, bookings, returnedOn } = state;
  const condition = deletion === undefined ? conditionOf(state) : ({ itemStatus: 'Deleted' } as const);
  return {
    number: itemNo,
    slot: 'item',
    age: { seq: 0, version },
    value: {
      itemNo,
      ...(ownerId !== undefined && { ownerId }),
      itemName,
      itemPrice,
      ...(place && { place }),
      ...rulesIn(state),
      ...(bookings && { bookings }),
      ...(returnedOn && { returnedOn }),
      ...condition,
      ...(picture && { picture }),
    },
  };
}

/**
 * The update from a reservation about its item. A rejected or cancelled reservation withdraws its earlier content. One
 * with days says nothing before it is handed over: the item is there for others until then.
 */
export function reservationSaysOfItem({ state, version }: At<typeof reservationState>): ItemInfoUpdate | undefined {
  const { itemNo, reservationNo, customerId, customerName, renterId, rentalStatus, paymentStatus, status } = state;
  const { holdSeq, payBy } = state;
  const inForce = status === 'Requested' || status === 'Confirmed' || status === 'Closed';
  const held = status === 'Confirmed';
  const renter = { customerId, customerName, ...(renterId !== undefined && { renterId }) };
  const days = daysOf(state);
  if (days !== undefined) {
    if (rentalStatus === 'NotRenting') return undefined;
    const value = { reservationNo, ...renter, rentalStatus, paymentStatus, holdSeq, to: days.to };
    return { number: itemNo, slot: 'rental', age: { seq: placeOf(days.from, holdSeq), version }, value };
  }
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

/** So many reservations of an item may begin on one day. */
const MOST_A_DAY = 1_000_000;

/** The place of a hand-over among those of its item: by first day, and on the same day by the reservation's place. */
function placeOf(from: string, holdSeq: number): number {
  return numberOf(from) * MOST_A_DAY + (holdSeq % MOST_A_DAY);
}

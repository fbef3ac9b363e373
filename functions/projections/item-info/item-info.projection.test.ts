import { describe, expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { itemSaysOfItem, reservationSaysOfItem, reviewSaysOfItem } from './item-info.projection.ts';
import { itemInfoRow } from './item-info.slots.ts';

const written = { ...exampleReview, status: 'Written', score: 4 } as const;
const item = { itemNo: 1, itemName: 'Camera', itemPrice: 100, itemStatus: 'Rentable' } as const;
const reservation = {
  reservationNo: 1,
  customerId: 1,
  customerName: 'Customer1',
  rentalStatus: 'NotRenting',
  paymentStatus: 'NotPaid',
  held: false,
} as const;

describe('what is said of an item', () => {
  it('by itself is as old as its version', () => {
    const said = itemSaysOfItem({ state: exampleItem, version: 3 });
    expect(said).toEqual({ number: 1, slot: 'item', age: { seq: 0, version: 3 }, value: item });
  });

  it('by a reservation is as old as its place among the item’s, then as its version', () => {
    const said = reservationSaysOfItem({ state: { ...exampleReservation, holdSeq: 7 }, version: 3 });
    expect(said).toEqual({ number: 1, slot: 'reservation', age: { seq: 7, version: 3 }, value: reservation });
  });

  it('by a reservation that is held unpaid is until when', () => {
    const payBy = 1_746_327_754;
    const said = (status: 'Requested' | 'Confirmed') =>
      reservationSaysOfItem({ state: { ...exampleReservation, status, payBy }, version: 3 })?.value;
    expect(said('Confirmed')).toEqual({ ...reservation, held: true, payBy });
    expect(said('Requested')).toEqual(reservation);
  });

  it('by a review is its score, as old as its version, once it is written', () => {
    const said = reviewSaysOfItem({ state: written, version: 2 });
    expect(said).toEqual({ number: 1, slot: 'review', age: { seq: 0, version: 2 }, value: { score: 4 } });
    expect(reviewSaysOfItem({ state: exampleReview, version: 1 })).toBeUndefined();
  });
});

describe('a stored row', () => {
  const age = { seq: 0, version: 1 };

  it.each([
    ['of nothing yet', {}],
    ['of an item', { item: { ...age, value: item } }],
    ['of an item that is held', { item: { ...age, value: { ...item, itemStatus: 'NotRentable' } } }],
    ['of an item that left the market', { item: { ...age, value: { ...item, itemStatus: 'Deleted' } } }],
    ['of a reservation', { reservation: { ...age, value: reservation } }],
    [
      'of a reservation by someone without a name',
      { reservation: { ...age, value: { ...reservation, customerName: null } } },
    ],
    ['of a reservation that took back what it said', { reservation: { ...age, value: null } }],
    ['of a review', { review: { ...age, value: { score: 4 } } }],
  ])('%s is read as it was written', (_, row) => {
    expect(itemInfoRow.parse(row)).toEqual(row);
  });

  it.each([
    ['no version', { item: { seq: 0, value: item } }],
    ['no sequence', { review: { version: 1, value: { score: 4 } } }],
    ['a status nobody knows', { item: { ...age, value: { ...item, itemStatus: '' } } }],
    ['half a reservation', { reservation: { ...age, value: { reservationNo: 1 } } }],
    ['a review without a score', { review: { ...age, value: {} } }],
  ])('with %s is refused', (_, row) => {
    expect(itemInfoRow.safeParse(row).success).toBe(false);
  });
});

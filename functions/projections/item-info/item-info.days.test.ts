import { describe, expect, it } from 'vitest';
import type { SlotRow } from '../view-store.ts';
import { isFreeOn } from './item-info.days.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

const today = '2026-12-01';
const wanted = { from: '2026-12-10', to: '2026-12-12' };
const age = { seq: 0, version: 1 };
const camera = { itemNo: 1, itemName: 'Camera', itemPrice: 100, itemStatus: 'Rentable' } as const;
const renter = { reservationNo: 7, customerId: 1, customerName: null, paymentStatus: 'Paid' } as const;
const row = (
  changes: Partial<ItemInfoSlots['item']> = {},
  more: SlotRow<ItemInfoSlots> = {},
): SlotRow<ItemInfoSlots> => ({
  item: { ...age, value: { ...camera, ...changes } },
  ...more,
});
const booked = (from: string, to: string) => ({ bookings: [{ reservationNo: 7, from, to }] });
const altogether = (held: boolean): SlotRow<ItemInfoSlots> => ({
  reservation: { ...age, value: { ...renter, rentalStatus: 'NotRenting', held } },
});

describe('an item is free on these days', () => {
  it.each([
    ['when nobody has it', row()],
    ['when it came back days ago', row({ returnedOn: today, daysBetween: 8 })],
    ['when it is booked for others', row(booked('2026-12-13', '2026-12-14'))],
    ['when a reservation of it altogether was turned down', row({}, altogether(false))],
  ])('%s', (_when, one) => expect(isFreeOn(one, wanted, today)).toBe(true));

  it.each([
    ['when it is booked for one of them', row(booked('2026-12-12', '2026-12-14'))],
    ['when its owner needs a day between', row({ ...booked('2026-12-13', '2026-12-14'), daysBetween: 1 })],
    ['when its owner needs more days after its return', row({ returnedOn: today, daysBetween: 9 })],
    ['when its owner blocked one', row({ blockedDays: [{ from: '2026-12-11', to: '2026-12-11' }] })],
    ['when its owner wants longer rentals', row({ minDays: 4 })],
    ['when somebody holds it altogether', row({}, altogether(true))],
    ['when it says itself that somebody has it', row({ itemStatus: 'NotRentable' })],
    ['when it is deleted', row({ itemStatus: 'Deleted' })],
    ['when nobody heard of it', {}],
  ])('but not %s', (_when, one) => expect(isFreeOn(one, wanted, today)).toBe(false));

  it('also while it is lent for other days', () => {
    const rental = {
      ...age,
      value: { ...renter, holdSeq: 1, rentalStatus: 'Renting', ...booked('', '').bookings[0], from: today, to: today },
    };
    const lent = row({ itemStatus: 'NotRentable', ...booked(today, today) }, { rental } as SlotRow<ItemInfoSlots>);
    expect(isFreeOn(lent, wanted, today)).toBe(true);
    expect(isFreeOn(lent, { from: today, to: today }, today)).toBe(false);
  });

  it('but not in the past', () => {
    expect(isFreeOn(row(), { from: '2026-11-29', to: '2026-12-02' }, today)).toBe(false);
  });
});

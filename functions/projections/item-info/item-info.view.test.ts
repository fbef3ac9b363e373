import { describe, expect, it } from 'vitest';
import { daysShown } from '#contracts/days/item-days.ts';
import type { SlotRow } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';
import { toItemInfo } from './item-info.view.ts';

type Row = SlotRow<ItemInfoSlots>;
type Status = ItemInfoSlots['item']['itemStatus'];

const age = { seq: 1, version: 1 };
const rental = {
  reservationNo: 5,
  customerId: 3,
  customerName: 'Customer3',
  rentalStatus: 'NotRenting',
  paymentStatus: 'NotPaid',
} as const;

function itemWith(itemStatus: Status): Row {
  return { item: { ...age, value: { itemNo: 1, itemName: 'Camera', itemPrice: 100, itemStatus } } };
}

function rowOf(itemStatus: Status, reservation: Partial<NonNullable<ItemInfoSlots['reservation']>> | null): Row {
  const value = reservation === null ? null : { ...rental, ...reservation };
  return { ...itemWith(itemStatus), reservation: { ...age, value } };
}

const infoOf = (row: Row) => toItemInfo(row, '2026-12-01');

describe('the view of an item', () => {
  it('is nothing before the item itself was heard of', () => {
    expect(infoOf({ reservation: { ...age, value: rental } })).toBeUndefined();
  });

  it('has null for what nobody has said yet', () => {
    const unknown = {
      ownerId: null,
      renterId: null,
      reservationNo: null,
      rentalStatus: null,
      customerId: null,
      customerName: null,
    };
    const item = { itemNo: 1, itemName: 'Camera', itemStatus: 'Rentable', itemPrice: 100 };
    expect(infoOf(itemWith('Rentable'))).toEqual({
      ...item,
      ...daysShown({}, '2026-12-24'),
      dueOn: null,
      overdue: false,
      ...unknown,
      paymentStatus: null,
      payBy: null,
      picture: null,
      score: null,
    });
  });

  it('says until when it is held unpaid', () => {
    const held = { held: true, payBy: 1_746_327_754 };
    expect(infoOf(rowOf('NotRentable', held))?.payBy).toBe(held.payBy);
    expect(infoOf(rowOf('NotRentable', { held: true, paymentStatus: 'Paid' }))?.payBy).toBeNull();
    expect(infoOf(rowOf('Rentable', null))?.payBy).toBeNull();
  });

  it('has what its reservation says', () => {
    expect(infoOf(rowOf('NotRentable', { held: true, paymentStatus: 'Paid' }))).toMatchObject({
      ...rental,
      paymentStatus: 'Paid',
    });
  });

  it('is not overdue while its renter has reserved it on', () => {
    const value = { ...rental, rentalStatus: 'Renting', paymentStatus: 'Paid', holdSeq: 1, to: '2026-01-03' } as const;
    const on = { reservationNo: 99, from: '2026-01-04', to: '2026-01-05', extensionOf: Number(value.reservationNo) };
    const dueOf = (today: string, ...bookings: readonly (typeof on)[]) => {
      const { item } = itemWith('NotRentable');
      const row = {
        item: item && { ...item, value: { ...item.value, bookings: [...bookings] } },
        rental: { ...age, value },
      };
      return toItemInfo(row as Row, today);
    };
    expect(dueOf('2026-01-04')).toMatchObject({ dueOn: '2026-01-03', overdue: true });
    expect(dueOf('2026-01-05', on)).toMatchObject({ dueOn: '2026-01-03', overdue: false });
    expect(dueOf('2026-01-06', on)).toMatchObject({ overdue: true });
    expect(dueOf('2026-01-05', { ...on, extensionOf: 98 })).toMatchObject({ overdue: true });
  });

  // The item and its reservation are heard separately, so the item's own status may be older or newer.
  it.each([
    ['Rentable', { held: true }, 'NotRentable'],
    ['NotRentable', { held: true }, 'NotRentable'],
    ['Rentable', { held: true, rentalStatus: 'Renting' }, 'NotRentable'],
    ['Rentable', { rentalStatus: 'Renting' }, 'NotRentable'],
    ['NotRentable', { held: false }, 'Rentable'],
    ['Rentable', { held: false }, 'Rentable'],
    ['NotRentable', { rentalStatus: 'Returned' }, 'Rentable'],
    ['NotRentable', { held: false, rentalStatus: 'Returned' }, 'Rentable'],
    ['NotRentable', {}, 'NotRentable'],
    ['Rentable', {}, 'Rentable'],
    ['Deleted', { held: false, rentalStatus: 'Returned' }, 'Deleted'],
    ['Deleted', { held: true }, 'NotRentable'],
    ['NotRentable', null, 'NotRentable'],
    ['Rentable', null, 'Rentable'],
  ] as const)('shows an item that says %s, beside a reservation %j, as %s', (own, reservation, shown) => {
    expect(infoOf(rowOf(own, reservation))?.itemStatus).toBe(shown);
  });

  it.each([
    [{ ownerId: 7 }, 'Rentable'],
    [{ forbidden: 'by law' }, 'NotRentable'],
  ])('keeps the status of an item that says in a field of its own why it is so: %j', (field, shown) => {
    const { reservation } = rowOf('NotRentable', { held: false, rentalStatus: 'Returned' });
    const own = { itemNo: 1, itemName: 'Camera', itemPrice: 100, itemStatus: 'NotRentable', ...field } as const;
    expect(infoOf({ item: { ...age, value: own }, reservation })?.itemStatus).toBe(shown);
  });

  it('has the score once the item has left with the review', () => {
    const review = { ...age, value: { score: 4 } };
    const scoreOf = (row: Row) => infoOf(row)?.score;
    expect(scoreOf({ ...itemWith('Deleted'), review })).toBe(4);
    expect(scoreOf({ ...itemWith('Rentable'), review })).toBeNull();
    expect(scoreOf(itemWith('Deleted'))).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { isExtensionKept } from './extension-kept.ts';
import type { ItemLock } from './reservation.lock.ts';
import type { WaitingList } from './waiting.ts';

const [itemNo, today] = [1, '2026-12-02'];
const [RENTER, OTHER] = [5, 6];
const first = {
  reservationNo: 9,
  customerId: RENTER,
  renterId: RENTER,
  holdSeq: 3,
  from: '2026-12-01',
  to: '2026-12-03',
};
const second = { ...first, reservationNo: 10, holdSeq: 4, from: '2026-12-04', to: '2026-12-05', extensionOf: 9 };
const lockOf = (...bookings: NonNullable<ItemLock['bookings']>): ItemLock => {
  return { itemNo, holdSeq: 4, waited: true, bookings };
};
const waits = (...days: readonly object[]): WaitingList => ({
  ...{ itemNo, itemName: 'Camera', version: days.length },
  waiting: days.map((wanted, index) => ({ customerId: 20 + index, ...wanted })),
});

it.each([
  ['somebody waits for the next day', lockOf(first), waits({ from: '2026-12-04', to: '2026-12-04' }), true],
  ['somebody waits for the item', lockOf(first), waits({}), true],
  ['somebody waits for later days', lockOf(first), waits({ from: '2026-12-10', to: '2026-12-11' }), false],
  ['somebody waits for their own days', lockOf(first), waits({ from: '2026-12-02', to: '2026-12-03' }), false],
  ['they have extended it once already', lockOf(second, first), waits({ from: '2026-12-06', to: '2026-12-06' }), true],
  ['nobody waits', lockOf(first), waits(), false],
  ['nobody has ever waited', lockOf(first), undefined, false],
  ['it is somebody else’s', lockOf({ ...first, renterId: OTHER }), waits({}), false],
  ['it was made without a token', lockOf({ ...first, renterId: undefined }), waits({}), false],
  ['they have no days', { itemNo, holdSeq: 4 }, waits({}), false],
])('a renter cannot keep it where others go first: %s', (_, lock, list, expected) => {
  expect(isExtensionKept(list, lock, RENTER, today)).toBe(expected);
});

import { expect, it } from 'vitest';
import { isUnderWay, keptBy, stageOf } from './rental-stage.ts';

it.each([
  ['Requested', 'NotRenting', 'NotPaid', undefined, 'asking'],
  ['Confirmed', 'NotRenting', 'NotPaid', undefined, 'to-pay'],
  ['Confirmed', 'NotRenting', 'Paid', undefined, 'paid'],
  ['Confirmed', 'Renting', 'Paid', undefined, 'lent'],
  ['Closed', 'Returned', 'Paid', undefined, 'returned'],
  ['Closed', 'Returned', 'Paid', null, 'returned'],
  ['Closed', 'Returned', 'Paid', 5, 'reviewed'],
  ['Cancelling', 'NotRenting', 'Paid', undefined, 'cancelling'],
  ['Rejected', 'NotRenting', 'NotPaid', undefined, 'refused'],
  ['Closed', 'NotRenting', 'NotPaid', undefined, 'over'],
] as const)('%s, %s, %s, score %s: %s', (status, rentalStatus, paymentStatus, score, stage) => {
  const review = score === undefined ? undefined : { score };
  expect(stageOf({ status, rentalStatus, paymentStatus }, review)).toBe(stage);
});

it.each([
  ['is paid', { status: 'Confirmed', paymentStatus: 'Paid', extensionOf: 3 }, undefined, 'kept'],
  ['is not paid', { status: 'Confirmed', paymentStatus: 'NotPaid', extensionOf: 3 }, undefined, 'returned'],
  ['is over, too', { status: 'Closed', paymentStatus: 'Paid', extensionOf: 3 }, undefined, 'returned'],
  ['is of another rental', { status: 'Confirmed', paymentStatus: 'Paid', extensionOf: 2 }, undefined, 'returned'],
  [
    'is paid, and the first was reviewed',
    { status: 'Confirmed', paymentStatus: 'Paid', extensionOf: 3 },
    5,
    'reviewed',
  ],
] as const)('a rental whose extension %s', (_, extension, score, stage) => {
  const first = { status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid' } as const;
  const review = score === undefined ? undefined : { score };
  expect(stageOf(first, review, keptBy(3, [first, extension]))).toBe(stage);
});

const pay = { title: 'Pay', method: 'PATCH', target: '', properties: [] } as const;

it.each([
  ['is paid later while the market offers no payment', {}, 'pay-later'],
  ['is to be paid once it does', { pay }, 'to-pay'],
] as const)('one for days ahead %s', (_, templates, stage) => {
  const reservation = { status: 'Confirmed', rentalStatus: 'NotRenting', paymentStatus: 'NotPaid' } as const;
  expect(stageOf({ ...reservation, payFrom: payBy, _templates: templates })).toBe(stage);
});

const payBy = '2026-11-29T12:00:00.000Z';
const now = Date.parse(payBy);

it.each([
  ['a reservation that is being confirmed', { status: 'Requested' }, now - 1, true],
  ['one that is being cancelled', { status: 'Cancelling' }, now - 1, true],
  ['one that can still be paid', { status: 'Confirmed' }, now - 1, false],
  ['one that was not paid in time', { status: 'Confirmed' }, now, true],
  ['one that cannot be paid yet', { payFrom: payBy }, now - 1, false],
  ['one that can be paid from now on', { payFrom: payBy }, now, true],
  ['one that is paid', { status: 'Confirmed', paymentStatus: 'Paid', payBy: null }, now, false],
] as const)('looks often at %s: whether the market changes it soon', (_, changes, at, expected) => {
  const reservation = { status: 'Confirmed', rentalStatus: 'NotRenting', paymentStatus: 'NotPaid', payBy } as const;
  expect(isUnderWay({ ...reservation, ...changes }, at)).toBe(expected);
});

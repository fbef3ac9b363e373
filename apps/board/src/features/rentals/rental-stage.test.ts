import { expect, it } from 'vitest';
import { isUnderWay, stageOf } from './rental-stage.ts';

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

it('looks often only while the market is about to answer', () => {
  expect(isUnderWay('asking')).toBe(true);
  expect(isUnderWay('cancelling')).toBe(true);
  expect(isUnderWay('lent')).toBe(false);
});

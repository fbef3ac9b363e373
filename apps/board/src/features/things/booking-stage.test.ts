import { expect, it } from 'vitest';
import { bookingStageOf, comingOf } from './booking-stage.ts';

it.each([
  ['asking', undefined],
  ['asking', { status: 'Requested', paymentStatus: 'NotPaid' }],
  ['to-pay', { status: 'Confirmed', paymentStatus: 'NotPaid' }],
  ['paid', { status: 'Confirmed', paymentStatus: 'Paid' }],
  ['cancelling', { status: 'Cancelling', paymentStatus: 'Paid' }],
  ['cancelling', { status: 'Rejected', paymentStatus: 'NotPaid' }],
] as const)('%s: %j', (stage, reservation) => {
  expect(bookingStageOf(reservation)).toBe(stage);
});

it('what comes is not what the thing is lent for, or can be handed over for now', () => {
  const bookings = [1, 2].map((reservationNo) => ({ reservationNo, from: '2026-12-24', to: '2026-12-24' }));
  expect(comingOf({ bookings, reservationNo: 1 })).toEqual(bookings.slice(1));
  expect(comingOf({ bookings, reservationNo: null })).toEqual(bookings);
  expect(comingOf({ reservationNo: null })).toEqual([]);
});

import { holdRefusals } from '../../events/reasons.ts';
import type { FieldWords } from './field-words.ts';

/** A request says who asks, if no token does. */
export const CUSTOMER = 'The number of the renter. Whoever has signed in may leave it out: it is their own.';

/** The words of reservations. */
export const reservationWords: FieldWords = {
  from: {
    description: 'The first day of the rental, in the market’s time zone; null when it has no days.',
    example: '2026-12-24',
  },
  to: { description: 'The last day of the rental, included; null when it has no days.', example: '2026-12-26' },
  extensionOf: {
    description:
      'The reservation of the same renter that it extends. It begins on the day after that one ends. Absent when it extends none, and once that one has ended without a hand-over.',
    example: 1,
  },
  'Reserve.lateFee': {
    description: 'The late fee that the renter agrees to. With another one of the item the reservation is rejected.',
    example: 20,
  },
  daysLate: {
    description: 'How many days late it came back, or is by today; absent when no late fee is due.',
    example: 2,
  },
  lateFeeDue: {
    description:
      'The late fee for these days, at most the deposit. Nothing is taken unless the owner keeps it of the deposit.',
    example: 40,
  },
  'Reserve.deposit': {
    description: 'The deposit that the renter agrees to. With another deposit of the item the reservation is rejected.',
    example: 200,
  },
  total: {
    description: 'What the rental costs in all: the price, or price × days; null until it is known.',
    example: 100,
  },
  dueOn: { description: 'When the item has to be back, while it is lent for days; else null.', example: null },
  overdue: {
    description:
      'Whether it should have been back before today, in the market’s time zone. Not while its renter has it reserved for the days that follow.',
    example: false,
  },
  'Reserve.total': {
    description: 'What the renter agrees to pay in all. With another total of the item the reservation is rejected.',
    example: 300,
  },
  'ReservationPlace.latitude': { description: 'Where the item is, in degrees.', example: 37.55631 },
  'ReservationPlace.longitude': { description: 'See `latitude`.', example: 126.92364 },
  exact: { description: 'Whether it is the door, or only about where the item is.', example: true },
  reservationNo: { description: 'The number of a reservation.', example: 1 },
  customerId: { description: 'The number of the person who rents.', example: 1 },
  'Reserve.customerId': { description: CUSTOMER, example: 1 },
  customerName: {
    description: 'The name that this person gave; null when unknown, or for those who may not see it.',
    example: 'Customer1',
  },
  reason: { description: 'Why it is cancelled, for its renter: 1 to 100 characters.', example: 'The lens is broken' },
  rejectionDetail: {
    description:
      'The words of the owner or operator who cancelled it, for those who signed in as its renter or owner, and for operators; else null.',
    example: null,
  },
  payBy: { description: 'Until when the reservation is held unpaid; null when no payment is due.', example: null },
  payFrom: {
    description: 'From when the reservation can be paid; absent when that was at once, or no payment is due.',
    example: '2026-12-18T00:00:00.000Z',
  },
  paymentLapsed: {
    description:
      'True while it has to be paid again because its payment lapsed before the hand-over: nothing was taken. Absent otherwise.',
    example: true,
  },
  rejectionReason: {
    description: `Why the reservation was rejected: ${holdRefusals.join(', ')}, price-changed, cancelled-by-owner, cancelled-by-operator, or a reason of a later version; null when it was not.`,
    example: null,
  },
  status: { description: 'How far it has come.', example: 'Confirmed' },
  'Reserve.itemName': { description: 'Ignored for what is shown: the item’s own name counts.', example: 'Camera' },
  'Reserve.itemPrice': {
    description: 'The price that the renter agrees to. With another price of the item the reservation is rejected.',
    example: 100,
  },
  'Reservation.itemPrice': {
    description: 'What is charged: the item’s own price once it has confirmed.',
    example: 100,
  },
};

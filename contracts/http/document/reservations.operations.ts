import type { ReservationRoute } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'reservations';

/** `GET` and the changes of a reservation know the same refusals of one that has ended or is ending. */
const ended = ['reservation-not-found', 'reservation-closed', 'reservation-rejected', 'price-changed'] as const;

/** The answers to who cancels a reservation. */
const cancelled = {
  202: {
    meaning: 'Payment could not be asked yet. The reservation is `Cancelling` until it has decided.',
    schema: 'Reservation',
    located: true,
  },
  204: { meaning: 'The reservation is cancelled.' },
} as const satisfies Operation['answers'];

/** What the reservation's routes take and answer. */
export const reservationOperations: Readonly<Record<ReservationRoute, Operation>> = {
  'GET /reservations': { ...reading('reservations', 'listReservations', 'reservations', tag), problems: ['not-yours'] },
  'POST /reservations': {
    id: 'reserve',
    tag,
    summary: 'Reserve an item',
    description:
      'The item answers within a second: the reservation is then `Confirmed` or `Rejected`. A price in the body is the one that the renter agrees to: with another price of the item it is rejected; in one’s turn after waiting that is a 409 at once. With `from` and `to` it is for these days alone, beside other bookings; without, the item is taken until it is returned. Days that follow directly on an open booking of the same renter extend that: they need no days between.',
    body: {
      schema: 'Reserve',
      examples: {
        reserve: { summary: 'A camera', value: { customerId: 1, customerName: 'Customer1', itemNo: 1 } },
        days: {
          summary: 'For three days',
          value: { customerId: 1, customerName: 'Customer1', itemNo: 1, from: '2026-12-24', to: '2026-12-26' },
        },
      },
    },
    repeatable: true,
    answers: { 201: { meaning: 'The reservation is requested.', schema: 'Reservation', located: true } },
    problems: [
      'kept-for-another',
      'not-yourself',
      'own-item',
      'item-not-found',
      'item-already-reserved',
      'days-taken',
      'days-required',
      'price-changed',
      'days-out-of-reach',
      'rental-length',
      'too-many-bookings',
      'invalid-request',
      'item-being-released',
      'reserved-a-moment-ago',
      'too-many-reservations',
      'too-many-unpaid-reservations',
      'item-unavailable',
    ],
  },
  'GET /reservations/{reservationNo}': finding(
    'reservations',
    'getReservation',
    'a reservation',
    tag,
    'reservation-not-found',
  ),
  'GET /reservations/{reservationNo}/place': {
    id: 'getReservationPlace',
    tag,
    summary: 'Read where the item is',
    description:
      'For the renter, the owner and operators, who have signed in, from the payment to the return. Everybody else sees the item only within a square of 150 m.',
    answers: { 200: { meaning: 'It is where the item is.', schema: 'ReservationPlace' } },
    problems: ['reservation-not-found', 'place-not-found', 'not-a-side', 'item-unavailable'],
  },
  'PATCH /reservations/{reservationNo}': {
    id: 'changeReservation',
    tag,
    summary: 'Pay, take the payment back, or cancel',
    description:
      'The body says how the reservation shall be. `paymentStatus` alone always asks payment, also when it is so already. `status` Cancelled cancels, as `DELETE` does. The owner and operators give the renter a reason: the reservation is then `Rejected`.',
    body: {
      schema: 'ChangeReservation',
      examples: {
        pay: { summary: 'Pay', value: { paymentStatus: 'Paid' } },
        takeBack: { summary: 'Take the payment back', value: { paymentStatus: 'NotPaid' } },
        cancel: { summary: 'Cancel as the owner', value: { status: 'Cancelled', reason: 'The lens is broken' } },
      },
    },
    conditional: true,
    answers: { 200: { meaning: 'The reservation as it is now.', schema: 'Reservation' }, ...cancelled },
    problems: [
      ...ended,
      'not-the-renter',
      'reason-required',
      'invalid-request',
      'unknown-command',
      'payment-declined',
      'reservation-not-confirmed',
      'reservation-cancelled',
      'cancellation-undecided',
      'payment-overtaken',
      'too-early-to-pay',
      'item-lent',
      'payment-unavailable',
    ],
  },
  'DELETE /reservations/{reservationNo}': {
    id: 'cancelReservation',
    tag,
    summary: 'Cancel a reservation',
    description: 'Possible until the item is handed over. The money is given back.',
    conditional: true,
    answers: { 200: { meaning: 'Its owner or an operator had cancelled it.', schema: 'Reservation' }, ...cancelled },
    problems: [...ended, 'not-the-renter', 'reason-required', 'item-lent'],
  },
};

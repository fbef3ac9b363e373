import fc from 'fast-check';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { reservationTable } from '../adapters/reservation.table.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  type Asked,
  askAgain,
  askingRules,
  cancel,
  forget,
  holdRefused,
  itemHeld,
  itemHeldAtAnotherPrice,
  itemReleased,
  itemRented,
  itemReturned,
  itIs,
  PAY_BY_LATER,
  pay,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  type ReservationCommand,
  reserved,
  unpay,
  wishToCancel,
} from './reservation.fixture.ts';
import type { Reservation } from './reservation.ts';

/** Numbers with one digit and with two, so that a comparison as text fails. */
const attempt = fc.integer({ min: 6, max: 14 });
const commands = fc.oneof<fc.WeightedArbitrary<ReservationCommand>[]>(
  { weight: 6, arbitrary: fc.constant(itemHeld) },
  { weight: 6, arbitrary: fc.oneof(attempt.map(pay), attempt.map(unpay)) },
  { weight: 4, arbitrary: fc.oneof(attempt.map(paymentApproved), attempt.map(paymentCanceled)) },
  { weight: 2, arbitrary: fc.constantFrom(wishToCancel, cancel, itemRented, itemReleased) },
  { weight: 1, arbitrary: fc.constantFrom(holdRefused, itemHeldAtAnotherPrice, itemReturned, paymentClosed) },
  { weight: 1, arbitrary: fc.constant(itIs(PAY_BY_LATER)) },
);

describeAggregate<Reservation, ReservationEvent, Asked>('a reservation', {
  ...askingRules,
  table: reservationTable,
  contracts: events,
  commands: fc.oneof({ weight: 18, arbitrary: commands }, { weight: 1, arbitrary: fc.constantFrom(askAgain, forget) }),
  // The item's lock decides on reserving.
  first: reserved,
  // Whether it is late is asked again after each answer from payment.
  mayRepeat: ({ type }) => type !== 'AskAgain' && type !== 'Expire',
});

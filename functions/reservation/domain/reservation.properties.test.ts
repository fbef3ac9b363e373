import fc from 'fast-check';
import { events } from '../../../contracts/events/index.ts';
import { describeAggregate } from '../../shared/testing/aggregate-properties.ts';
import { reservationTable } from '../adapters/reservation.table.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  cancel,
  holdRefused,
  itemHeld,
  itemRented,
  itemReturned,
  pay,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  type ReservationCommand,
  releaseRefused,
  reservationRules,
  reserved,
  unpay,
} from './reservation.fixture.ts';
import type { Reservation } from './reservation.ts';

const attempt = fc.integer({ min: 1, max: 9 });
const commands = fc.oneof<fc.WeightedArbitrary<ReservationCommand>[]>(
  { weight: 6, arbitrary: fc.constant(itemHeld) },
  { weight: 6, arbitrary: fc.oneof(attempt.map(pay), attempt.map(unpay)) },
  { weight: 4, arbitrary: fc.oneof(attempt.map(paymentApproved), attempt.map(paymentCanceled)) },
  { weight: 2, arbitrary: fc.constantFrom(cancel, itemRented, releaseRefused) },
  { weight: 1, arbitrary: fc.constantFrom(holdRefused, itemReturned, paymentClosed) },
);

describeAggregate<Reservation, ReservationEvent, ReservationCommand>('a reservation', {
  ...reservationRules,
  table: reservationTable,
  contracts: events,
  commands,
  // Reserving is decided on the item's lock.
  first: reserved,
  mayRepeat: () => true,
});

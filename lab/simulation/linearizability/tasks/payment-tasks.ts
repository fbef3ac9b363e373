import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { reservationDiffers } from '../answer.ts';
import { codeIn } from '../fields.ts';
import { isInForce, type ReservationRow, type World, withReservation } from '../world.ts';
import { reservationRefusal } from './reservation-refusal.ts';
import { may, must, type Outcome, type Piece, reading } from './task.ts';

/** The renter pays: the payment is approved, then the reservation is Paid. */
export function payPieces(no: number, answer: ClientResponse | undefined): Piece[] {
  const approved = may('approve the payment', (world) => approve(world, no));
  if (answer === undefined) return [approved];
  if (answer.status === 200) return [approved, must('pay', (world) => paid(world, no, answer))];
  if (codeIn(answer.body) === 'reservation-closed') {
    return [reading('pay', () => 'a reservation that is closed is paid: that is no reason to refuse')];
  }
  const refused = reservationRefusal(no, answer);
  return mayHaveBegun(answer) ? [approved, ...refused] : refused;
}

/** The renter takes the payment back: it is voided, then the reservation is NotPaid. */
export function takeBackPieces(no: number, answer: ClientResponse | undefined): Piece[] {
  const voided = may('void the payment', (world) => takeBack(world, no));
  if (answer === undefined) return [voided];
  if (answer.status === 200) return [voided, must('take the payment back', (world) => notPaid(world, no, answer))];
  const refused = reservationRefusal(no, answer);
  const overtaken = codeIn(answer.body) === 'item-lent' || codeIn(answer.body) === 'reservation-closed';
  return overtaken || mayHaveBegun(answer) ? [voided, ...refused] : refused;
}

/**
 * Whether payment may have been asked before the refusal: another change was faster, and it undoes or repeats what this
 * request began.
 */
function mayHaveBegun(answer: ClientResponse): boolean {
  return (
    answer.status === 404 ||
    ['payment-overtaken', 'cancellation-undecided', 'reservation-rejected'].includes(codeIn(answer.body) ?? '')
  );
}

function approve(world: World, no: number): Outcome {
  return confirmed(world, no, (row) => {
    if (row.payment !== 'None' && row.payment !== 'Canceled') return `payment ${no} is ${row.payment}`;
    return withReservation(world, row, { payment: 'Approved', everPaid: true });
  });
}

function paid(world: World, no: number, answer: ClientResponse): Outcome {
  return confirmed(world, no, (row) => {
    // A reservation whose item was lent and returned is paid: paying again changes nothing.
    if (row.status === 'Closed') return agreed(world, no, answer);
    if (row.status !== 'Confirmed') return `reservation ${no} is ${row.status}`;
    if (row.asked) return `reservation ${no} is to be cancelled`;
    if (!row.paid && !isInForce(row)) return `payment ${no} is not in force (${row.payment})`;
    return agreed(withReservation(world, row, { paid: true }), no, answer);
  });
}

function takeBack(world: World, no: number): Outcome {
  return confirmed(world, no, (row) => {
    // Also before any payment: an older payment that arrives late finds itself overtaken.
    if (row.payment !== 'Approved' && row.payment !== 'None') return `payment ${no} is ${row.payment}`;
    return withReservation(world, row, { payment: 'Canceled', everVoided: true });
  });
}

function notPaid(world: World, no: number, answer: ClientResponse): Outcome {
  const row = world.reservations.get(no);
  if (row?.status === 'Requested') return wrap(agreed(world, no, answer));
  return confirmed(world, no, (reservation) => {
    if (reservation.status !== 'Confirmed') return `reservation ${no} is ${reservation.status}`;
    if (reservation.asked) return `reservation ${no} is to be cancelled`;
    if (reservation.rental !== 'NotRenting') return `reservation ${no} has the item`;
    if (reservation.paid && reservation.payment !== 'Canceled') return `payment ${no} is ${reservation.payment}`;
    return agreed(withReservation(world, reservation, { paid: false }), no, answer);
  });
}

/** Applies a step only if the reservation was confirmed at some earlier time; otherwise no money moves. */
function confirmed(world: World, no: number, then: (row: ReservationRow) => World | string): Outcome {
  const row = world.reservations.get(no);
  if (row === undefined) return `there is no reservation ${no}`;
  if (row.status === 'Requested' || row.status === 'Rejected') return `reservation ${no} is ${row.status}`;
  return wrap(then(row));
}

function agreed(world: World, no: number, answer: ClientResponse): World | string {
  const row = world.reservations.get(no);
  return (row && reservationDiffers(answer.body, row)) ?? world;
}

function wrap(outcome: World | string): Outcome {
  return typeof outcome === 'string' ? outcome : [outcome];
}

import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { reservationDiffers } from '../answer.ts';
import { codeIn } from '../fields.ts';
import {
  CANCELLED,
  HANDED_OVER,
  isTurnedDown,
  isUnlent,
  type ReservationRow,
  type World,
  withReservation,
} from '../world.ts';
import { isFound, notOpen } from './found.ts';
import { reservationRefusal } from './reservation-refusal.ts';
import { may, must, type Outcome, type Piece, reading } from './task.ts';

/**
 * `DELETE /reservations/{reservationNo}`, or with the `reason` of an owner or operator its `PATCH`. The first wish to
 * cancel counts; a reservation that was turned down stays to be seen.
 */
export function cancelPieces(no: number, answer: ClientResponse | undefined, reason?: string): Piece[] {
  // The result follows by itself: payment closes or was captured, and the reservation hears of it.
  const ask = (world: World): Outcome => {
    // An owner who has reserved something is its renter.
    const said = world.known.self.has(no) ? '' : (reason ?? '');
    return stepOf(no, ({ asked, turnedDown }) => ({ asked: true, turnedDown: asked ? turnedDown : said }))(world);
  };
  const close = stepOf(no, ({ asked, payment }) =>
    asked && payment !== 'Captured' ? { payment: 'Closed' } : `payment ${no} is ${payment}`,
  );
  const cancel = stepOf(no, ({ payment }) => (payment === 'Closed' ? CANCELLED : `payment ${no} is ${payment}`));
  const done = (world: World): Outcome => {
    const row = world.reservations.get(no);
    return row?.status === 'Cancelling' || row?.status === 'Cancelled' ? [world] : cancel(world);
  };
  const shown = (world: World): Outcome => {
    const after = done(world);
    const [next] = after;
    if (typeof after === 'string' || typeof next !== 'object') return after;
    const row = next.reservations.get(no);
    if (row === undefined || !isTurnedDown(row)) return `reservation ${no} is not turned down`;
    return reservationDiffers(answer?.body, row) ?? after;
  };
  const gone = (world: World): Outcome => {
    const after = done(world);
    const [next] = after;
    if (typeof after === 'string' || typeof next !== 'object') return after;
    return isFound(next, no) ? 'it is there' : after;
  };
  const lent = may(
    'hear of the hand-over',
    stepOf(no, ({ payment }) => (payment === 'Captured' ? HANDED_OVER : `payment ${no} is ${payment}`)),
  );
  if (answer === undefined) return [may('ask to cancel', ask), lent];
  if (answer.status === 202) return [must('ask to cancel', ask)];
  const closed = [may('ask to cancel', ask), may('close the payment', close)];
  if (answer.status === 204) return [...closed, must('cancel', gone)];
  if (answer.status === 200) return [...closed, must('cancel', shown)];
  const refused = reason !== undefined && answer.status === 404 ? [notTheirs(no)] : reservationRefusal(no, answer);
  // The wish is recorded first; whatever refuses it then takes it back.
  const begun = codeIn(answer.body) === 'item-lent' ? [may('ask to cancel', ask), lent] : [may('ask to cancel', ask)];
  return refused.length === 0 ? refused : [...begun, ...refused];
}

/** Whose item a reservation is of is known once the item is held: until then it does not exist for the owner. */
function notTheirs(no: number): Piece {
  return reading('turn down', (world) => {
    const status = world.reservations.get(no)?.status;
    return isFound(world, no) && status !== 'Requested' && status !== 'Rejected' ? 'it is there' : undefined;
  });
}

/**
 * A step of a reservation that is neither lent nor over. `change` returns the new fields, or the reason why the step
 * cannot be taken now.
 */
function stepOf(no: number, change: (row: ReservationRow) => Partial<ReservationRow> | string): Piece['apply'] {
  return (world) => {
    const row = world.reservations.get(no);
    if (row === undefined || !isUnlent(row)) return notOpen(world, no);
    const next = change(row);
    return typeof next === 'string' ? next : [withReservation(world, row, next)];
  };
}

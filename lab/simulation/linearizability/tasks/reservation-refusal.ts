import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { codeIn } from '../fields.ts';
import { isInForce, isTurnedDown, type ReservationRow } from '../world.ts';
import { isFound } from './found.ts';
import { type Piece, reading } from './task.ts';

/** When each refusal of a reservation is true. An unknown code may come at any time. */
const reasons: Readonly<Record<string, (row: ReservationRow) => boolean>> = {
  'reservation-not-confirmed': ({ status }) => status === 'Requested',
  'too-early-to-pay': ({ status, paid }) => status === 'Confirmed' && !paid,
  'reservation-rejected': (row) => (row.status === 'Rejected' && !row.cancelled) || isTurnedDown(row),
  'price-changed': ({ status, cancelled }) => status === 'Rejected' && cancelled,
  'cancellation-undecided': ({ asked }) => asked,
  'reservation-closed': ({ status }) => status === 'Closed',
  'reservation-cancelled': ({ payment }) => payment === 'Closed',
  'item-lent': ({ payment, rental, status }) =>
    payment === 'Captured' || (status === 'Confirmed' && rental !== 'NotRenting'),
  'payment-overtaken': ({ everVoided }) => everVoided,
  'payment-declined': (row) => !isInForce(row) && row.payment !== 'Closed' && row.answer === 'held',
};

/** A 402, 404 or 409 about a reservation: it changes nothing, and its reason is true at some moment. */
export function reservationRefusal(no: number, answer: ClientResponse): Piece[] {
  if (answer.status === 404) return [reading('', (world) => (isFound(world, no) ? 'it is there' : undefined))];
  const code = codeIn(answer.body) ?? '';
  const holds = reasons[code];
  if (holds === undefined || (answer.status !== 409 && answer.status !== 402)) return [];
  return [
    reading('', ({ reservations }) => {
      const row = reservations.get(no);
      if (row === undefined) return `there is no reservation ${no}`;
      return holds(row) ? undefined : `it was not true that "${code}"`;
    }),
  ];
}

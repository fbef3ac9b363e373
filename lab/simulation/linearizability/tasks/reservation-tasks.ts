import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { paymentDiffers, reservationDiffers } from '../answer.ts';
import { codeIn, numberIn } from '../fields.ts';
import type { Request } from '../request.ts';
import {
  CANCELLED,
  HANDED_OVER,
  isFound as isFoundRow,
  isInForce,
  isTurnedDown,
  isUnlent,
  type ReservationRow,
  type World,
  withReservation,
} from '../world.ts';
import { may, must, type Outcome, type Piece, reading } from './task.ts';

const fresh: Omit<ReservationRow, 'no' | 'seq' | 'name' | 'price'> = {
  status: 'Requested',
  paid: false,
  rental: 'NotRenting',
  answer: 'none',
  heldName: undefined,
  heldPrice: undefined,
  asked: false,
  turnedDown: '',
  cancelled: false,
  released: false,
  letGo: false,
  handover: 'none',
  payment: 'None',
  everPaid: false,
  everVoided: false,
  review: 'none',
};

/**
 * `POST /reservations`. `orphans`: reservations of this item that others saw and that no client was told to have made.
 * An unanswered request may have made one of them, or one with the number `unseen`, which nobody ever saw.
 */
export function reservePieces(
  { name, price }: Extract<Request, { kind: 'reserve' }>,
  answer: ClientResponse | undefined,
  orphans: readonly number[],
  unseen: number,
): Piece[] {
  const make = (world: World, no: number): World => {
    const row = { ...fresh, no, seq: world.reserved + 1, name, price };
    return { ...world, open: no, reserved: row.seq, reservations: new Map(world.reservations).set(no, row) };
  };
  const taken = (world: World) => (world.open === 0 ? undefined : `reservation ${world.open} has the item's lock`);
  if (answer === undefined) {
    const numbers = (world: World) => [...orphans.filter((no) => !world.reservations.has(no)), unseen];
    return [may('reserve', (world) => taken(world) ?? numbers(world).map((no) => make(world, no)))];
  }
  if (answer.status === 201) {
    const no = numberIn(answer.body, 'reservationNo') ?? unseen;
    const twice = (world: World) => (world.reservations.has(no) ? `there is a reservation ${no} already` : undefined);
    return [must('reserve', (world) => taken(world) ?? twice(world) ?? [make(world, no)])];
  }
  if (answer.status === 404) return [reading('reserve', (world) => neverAsked(world) ?? neverRegistered(world))];
  if (answer.status !== 409) return [];
  const code = codeIn(answer.body) ?? '';
  return [
    reading('reserve', (world) => {
      if (code === 'reserved-a-moment-ago') return lastWasCancelled(world) ? undefined : 'nobody was before';
      const open = world.reservations.get(world.open);
      if (open === undefined) return "the item's lock was free";
      // A cancelled reservation keeps the lock until the item has let go.
      return open.cancelled === (code === 'item-being-released') ? undefined : `it was not true that "${code}"`;
    }),
  ];
}

/** Whether the lock is free and a cancelled reservation had it last; the model does not know whose it was. */
function lastWasCancelled({ open, reserved, reservations }: World): boolean {
  return open === 0 && [...reservations.values()].some(({ seq, cancelled }) => seq === reserved && cancelled);
}

/** The item is asked only before its first reservation. */
function neverAsked({ reserved }: World): string | undefined {
  return reserved === 0 ? undefined : 'the item was reserved before';
}

function neverRegistered({ item }: World): string | undefined {
  return item.life === 'absent' ? undefined : 'the item was registered already';
}

/** `GET /reservations/{reservationNo}`. */
export function readReservationPieces(no: number, answer: ClientResponse | undefined): Piece[] {
  if (answer?.status === 404) return [reading('read', (world) => (isFound(world, no) ? 'it is there' : undefined))];
  if (answer?.status !== 200) return [];
  return [reading('read', (world) => found(world, no, (row) => reservationDiffers(answer.body, row)))];
}

/** `GET /payments/{paymentNo}`. */
export function readPaymentPieces(no: number, answer: ClientResponse | undefined): Piece[] {
  const row = ({ reservations }: World) => reservations.get(no);
  if (answer?.status === 404) return [reading('read', (world) => (row(world)?.everPaid ? 'it is there' : undefined))];
  if (answer?.status !== 200) return [];
  return [
    reading('read', (world) => {
      const payment = row(world);
      return payment?.everPaid ? paymentDiffers(answer.body, payment) : `there is no payment ${no}`;
    }),
  ];
}

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

/** Why a reservation cannot have been found in such a state; undefined when it can. */
function found(world: World, no: number, objection: (row: ReservationRow) => string | undefined): string | undefined {
  const row = world.reservations.get(no);
  return row !== undefined && isFound(world, no) ? objection(row) : notOpen(world, no);
}

function isFound({ reservations }: Pick<World, 'reservations'>, no: number): boolean {
  const row = reservations.get(no);
  return row !== undefined && isFoundRow(row);
}

function notOpen({ reservations }: World, no: number): string {
  return `reservation ${no} is ${reservations.get(no)?.status ?? 'not there'}`;
}

/** When each refusal of a reservation is true. An unknown code may come at any time. */
const reasons: Readonly<Record<string, (row: ReservationRow) => boolean>> = {
  'reservation-not-confirmed': ({ status }) => status === 'Requested',
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

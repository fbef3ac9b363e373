import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { paymentDiffers, reservationDiffers } from '../answer.ts';
import { codeIn, numberIn } from '../fields.ts';
import type { Request } from '../request.ts';
import { clash, hasComeBack, openOf, type ReservationRow, type World } from '../world.ts';
import { found, isFound } from './found.ts';
import { may, must, type Piece, reading } from './task.ts';

const fresh: Omit<ReservationRow, 'no' | 'seq' | 'name' | 'price' | 'from' | 'to'> = {
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
  { name, price, from, to }: Extract<Request, { kind: 'reserve' }>,
  answer: ClientResponse | undefined,
  orphans: readonly number[],
  unseen: number,
): Piece[] {
  const make = (world: World, no: number): World => {
    const row = { ...fresh, no, seq: world.reserved + 1, name, price, from, to };
    const taken = from === '' ? { open: no } : { calendar: [...world.calendar, no] };
    return { ...world, ...taken, reserved: row.seq, reservations: new Map(world.reservations).set(no, row) };
  };
  const taken = (world: World) => {
    const first = openOf(world).find((one) => clash(one, { from, to }));
    return first && `reservation ${first.no} has the item's lock`;
  };
  if (answer === undefined) {
    const numbers = (world: World) => [...orphans.filter((no) => !world.reservations.has(no)), unseen];
    return [may('reserve', (world) => taken(world) ?? numbers(world).map((no) => make(world, no)))];
  }
  if (answer.status === 201) {
    const no = numberIn(answer.body, 'reservationNo') ?? unseen;
    const twice = (world: World) => (world.reservations.has(no) ? `there is a reservation ${no} already` : undefined);
    return [must('reserve', (world) => taken(world) ?? twice(world) ?? [make(world, no)])];
  }
  if (answer.status === 404) {
    const isThere = ({ item }: World) => (item.life === 'present' ? 'it is there' : undefined);
    return [reading('reserve', isThere)];
  }
  if (answer.status !== 409) return [];
  const code = codeIn(answer.body) ?? '';
  // This model does not know who waits, nor on which terms something is rented.
  if (code === 'kept-for-another' || code === 'price-changed') return [];
  return [
    reading('reserve', (world) => {
      if (code === 'reserved-a-moment-ago') return lastWasCancelled(world) ? undefined : 'nobody was before';
      return wrongDays(world, code, { from, to });
    }),
  ];
}

/** Why a refusal is not true because of what is open; `days`: those of the wish. */
function wrongDays(world: World, code: string, days: Pick<ReservationRow, 'from' | 'to'>): string | undefined {
  if (code === 'days-required') return days.from === '' ? undefined : 'it has days';
  if (code === 'days-out-of-reach') return days.from === '' ? 'it has no days' : undefined;
  const inTheWay = openOf(world).filter((one) => clash(one, days));
  // This model does not know that a booking which is late lasts until today, nor how many days an owner needs between, also
  // after a return, nor since when days are blocked.
  const isNear = (one: ReservationRow) => !clash(one, days);
  const mayBeNear = () => openOf(world).some(isNear) || hasComeBack(world) || world.known.blocked.has(world.itemNo);
  if (code === 'days-taken' && mayBeNear()) return undefined;
  if (inTheWay.length === 0) return "the item's lock was free";
  // A cancelled reservation keeps the lock until the item has let go.
  const isReleased = code === 'item-being-released';
  return inTheWay.some((one) => one.cancelled === isReleased) ? undefined : `it was not true that "${code}"`;
}

/** Whether the lock is free and a cancelled reservation had it last; the model does not know whose it was. */
function lastWasCancelled({ open, reservations }: World): boolean {
  const all = [...reservations.values()];
  // A booking beside leaves the lock's note of who let go.
  const last = Math.max(...all.filter(({ from }) => from === '').map(({ seq }) => seq));
  return open === 0 && all.some(({ seq, from, cancelled }) => cancelled && (seq === last || from !== ''));
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

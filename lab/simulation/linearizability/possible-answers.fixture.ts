import type { Draws } from '#lab/random.ts';
import type { ClientRequest, ClientResponse } from '../histories/history.ts';
import { isInForce, type ReservationRow, type World } from './world.ts';

/** A possible answer to a request: a status, and a problem's code. */
export type Possible = readonly [status: number, code?: string];

/** A request with all its possible answers. */
export interface Wish {
  readonly request: ClientRequest;
  readonly possible: readonly Possible[];
  /** The body of a 2xx. */
  readonly shown: (world: World) => object | undefined;
}

const notOpen: readonly Possible[] = [
  [404, 'reservation-not-found'],
  [409, 'reservation-rejected'],
  [409, 'reservation-closed'],
];
const noItem: Possible = [404, 'item-not-found'];
const money: readonly Possible[] = [...notOpen, [409, 'payment-overtaken']];

function itemWish(method: string, body: ClientRequest['body'], possible: readonly Possible[]): Wish {
  const request = { method, path: '/items/1', ...(body === undefined ? {} : { body }) };
  return { request, possible: [...possible, noItem], shown: (world) => itemShown(world) };
}

function reservationWish(method: string, no: number, body: ClientRequest['body'], possible: readonly Possible[]): Wish {
  const request = { method, path: `/reservations/${no}`, ...(body === undefined ? {} : { body }) };
  return { request, possible, shown: ({ reservations }) => reservationShown(reservations.get(no)) };
}

/** Draws a request about the item or about reservation `no`. `next`: the number of the next reservation. */
export function drawWish(draws: Draws, no: number, next: number): Wish {
  const handover = { reservationNo: no };
  const wishes: readonly [number, () => Wish][] = [
    [3, () => reserveWish(next)],
    [
      4,
      () =>
        reservationWish('PATCH', no, { paymentStatus: 'Paid' }, [
          [200],
          [402, 'payment-declined'],
          [409, 'reservation-not-confirmed'],
          [409, 'reservation-cancelled'],
          ...money,
        ]),
    ],
    [1, () => reservationWish('PATCH', no, { paymentStatus: 'NotPaid' }, [[200], [409, 'item-lent'], ...money])],
    [1, () => reservationWish('DELETE', no, undefined, [[204], [202], [409, 'item-lent'], ...notOpen])],
    [3, () => reservationWish('GET', no, undefined, [[200], [404, 'reservation-not-found']])],
    [
      4,
      () =>
        itemWish('PATCH', { ...handover, rentalStatus: 'Renting' }, [[200], [409, 'item-not-held'], [409, 'not-paid']]),
    ],
    [4, () => itemWish('PATCH', { ...handover, rentalStatus: 'Returned' }, [[200], [409, 'item-not-lent']])],
    [1, () => itemWish('PATCH', { itemPrice: draws.between(1, 9) }, [[200]])],
    [3, () => itemWish('GET', undefined, [[200]])],
    [0.1, () => itemWish('DELETE', undefined, [[204], [409, 'item-held'], [409, 'item-lent']])],
    [1, () => paymentWish(no)],
    [0.7, () => reviewWish(no, draws.between(1, 5))],
    [0.5, () => readReviewWish(no)],
  ];
  let left = draws.unit() * wishes.reduce((sum, [weight]) => sum + weight, 0);
  const drawn = wishes.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  return (drawn?.[1] ?? (() => reserveWish(next)))();
}

function reserveWish(next: number): Wish {
  return {
    request: { method: 'POST', path: '/reservations', body: { customerId: 1, itemNo: 1 } },
    possible: [[201], [409, 'item-already-reserved'], [409, 'item-being-released'], [409, 'reserved-a-moment-ago']],
    shown: () => ({ reservationNo: next, itemNo: 1, status: 'Requested' }),
  };
}

function paymentWish(no: number): Wish {
  return {
    request: { method: 'GET', path: `/payments/${no}` },
    possible: [[200], [404, 'payment-not-found']],
    shown: ({ reservations }) => {
      const row = reservations.get(no);
      return row && { paymentNo: no, status: row.payment, paymentStatus: isInForce(row) ? 'Paid' : 'NotPaid' };
    },
  };
}

function reviewWish(reservationNo: number, score: number): Wish {
  return {
    request: { method: 'POST', path: '/reviews', body: { reservationNo, customerId: 1, score } },
    possible: [
      [201],
      [409, 'not-returned'],
      [409, 'already-reviewed'],
      [409, 'item-held'],
      [409, 'item-lent'],
      [409, 'item-gone'],
    ],
    shown: ({ item }) => ({ reviewNo: reservationNo, score: Number(item.draft.split(' ')[0]) }),
  };
}

function readReviewWish(no: number): Wish {
  return {
    request: { method: 'GET', path: `/reviews/${no}` },
    possible: [[200], [404, 'review-not-found']],
    shown: ({ item }) => ({ reviewNo: no, score: Number(item.draft.split(' ')[0]) }),
  };
}

function itemShown({ item: { name, price, rental, heldBy } }: World): object {
  const itemStatus = heldBy === 0 ? 'Rentable' : 'NotRentable';
  return {
    itemNo: 1,
    itemName: name,
    itemPrice: price,
    itemStatus,
    rentalStatus: rental,
    reservationNo: heldBy || null,
  };
}

function reservationShown(row: ReservationRow | undefined): object | undefined {
  if (row === undefined) return undefined;
  const { no, status, asked, rental, paid, name = null, price = null } = row;
  const paymentStatus = paid ? 'Paid' : 'NotPaid';
  return {
    reservationNo: no,
    itemNo: 1,
    itemName: name,
    itemPrice: price,
    status: asked ? 'Cancelling' : status,
    rentalStatus: rental,
    paymentStatus,
  };
}

/** A possible answer as a response. */
export function responseOf([status, code]: Possible, shown: object | undefined): ClientResponse {
  if (code === undefined) return shown === undefined || status === 204 ? { status } : { status, body: shown };
  return { status, body: { type: `urn:gdmarket:problem:${code}`, status } };
}

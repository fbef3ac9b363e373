import type { Draws } from '#lab/random.ts';
import type { JsonObject } from '#support/json.ts';
import type { Reservation } from '#support/market.ts';
import type { Asked } from './commands.ts';
import type { Move } from './next-move.ts';

/** What a client asks of the market: what it is about, as far as the client knows, and the request. */
export interface Wish {
  readonly about: Pick<Asked, 'command' | 'itemNo' | 'reservationNo' | 'wanted'>;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: JsonObject;
}

const DEAREST = 500;

/** Asks to register an item with a random name and price. */
export function wishToRegister(random: Draws): Wish {
  const body = { itemName: `Thing ${random.between(1, 99)}`, itemPrice: random.between(0, DEAREST) };
  return { about: { command: 'register' }, method: 'POST', path: '/items', body };
}

/** Asks to reserve an item. Numbers are sent as text, as HTTPie sends them. */
export function wishToReserve(itemNo: number, customerId: number): Wish {
  const body = { customerName: 'Customer1', customerId: String(customerId), itemNo: String(itemNo) };
  return { about: { command: 'reserve', itemNo }, method: 'POST', path: '/reservations', body };
}

/** What a move asks about a reservation or its item. */
export function wishFor(move: Exclude<Move, 'wait' | 'leave'>, reservation: Reservation, random: Draws): Wish {
  const { itemNo, reservationNo, customerId } = reservation;
  const about = (command: Asked['command']) => ({ command, itemNo, reservationNo });
  const pay = (paymentStatus: string) => ({ method: 'PATCH', path: reservationPath, body: { paymentStatus } }) as const;
  const hand = (rentalStatus: string) =>
    ({ method: 'PATCH', path: itemPath, body: { reservationNo: String(reservationNo), rentalStatus } }) as const;
  const review = (by: number) =>
    ({
      method: 'POST',
      path: '/reviews',
      body: { reservationNo, customerId: by, score: random.between(1, 5) },
    }) as const;
  const [itemPath, reservationPath] = [`/items/${itemNo}`, `/reservations/${reservationNo}`];
  switch (move) {
    case 'pay':
      return { about: about('pay'), ...pay('Paid') };
    case 'cancelPayment':
      return { about: about('cancelPayment'), ...pay('NotPaid') };
    case 'cancel':
      return { about: about('cancel'), method: 'DELETE', path: reservationPath };
    case 'lend':
      return { about: about('lend'), ...hand('Renting') };
    case 'return':
      return { about: about('return'), ...hand('Returned') };
    case 'delete':
      return { about: about('delete'), method: 'DELETE', path: itemPath };
    case 'review':
      return { about: about('review'), ...review(customerId) };
    case 'reviewAsAnother':
      return { about: about('review'), ...review(customerId + 1) };
    case 'change': {
      const wanted = { itemPrice: random.between(0, DEAREST) };
      return { about: { command: 'change', itemNo, wanted }, method: 'PATCH', path: itemPath, body: wanted };
    }
  }
}

import {
  type Answer,
  type Client,
  cancelReservation,
  changeItem,
  changeReservation,
  deleteItem,
  type Reservation,
  registerItem,
  reserve,
  writeReview,
} from '@gdmarket/client';
import type { Draws } from '#lab/random.ts';
import type { Asked } from './commands.ts';
import type { Move } from './next-move.ts';

/** What a client asks of the market: what it is about, as far as the client knows, and how it is asked. */
export interface Wish<A extends Answer = Answer> {
  readonly about: Pick<Asked, 'command' | 'itemNo' | 'reservationNo' | 'wanted'>;
  readonly ask: (market: Client) => Promise<A>;
}

const DEAREST = 500;

/** Asks to register an item with a random name and price. */
export function wishToRegister(random: Draws) {
  const thing = { itemName: `Thing ${random.between(1, 99)}`, itemPrice: random.between(0, DEAREST) };
  return { about: { command: 'register' }, ask: (market: Client) => registerItem(market, thing) } as const;
}

/** Asks to reserve an item. */
export function wishToReserve(itemNo: number, customerId: number) {
  const wanted = { customerName: 'Customer1', customerId, itemNo };
  return { about: { command: 'reserve', itemNo }, ask: (market: Client) => reserve(market, wanted) } as const;
}

/** What a move asks about a reservation or its item. */
export function wishFor(move: Exclude<Move, 'wait' | 'leave'>, reservation: Reservation, random: Draws): Wish {
  const { itemNo, reservationNo, customerId } = reservation;
  const about = (command: Asked['command']) => ({ command, itemNo, reservationNo });
  const pay = (paymentStatus: 'Paid' | 'NotPaid') => (market: Client) =>
    changeReservation(market, { reservationNo, paymentStatus });
  const hand = (rentalStatus: 'Renting' | 'Returned') => (market: Client) =>
    changeItem(market, { itemNo, reservationNo, rentalStatus });
  const review = (by: number, score: number) => (market: Client) =>
    writeReview(market, { reservationNo, customerId: by, score });
  switch (move) {
    case 'pay':
      return { about: about('pay'), ask: pay('Paid') };
    case 'cancelPayment':
      return { about: about('cancelPayment'), ask: pay('NotPaid') };
    case 'cancel':
      return { about: about('cancel'), ask: (market) => cancelReservation(market, { reservationNo }) };
    case 'lend':
      return { about: about('lend'), ask: hand('Renting') };
    case 'return':
      return { about: about('return'), ask: hand('Returned') };
    case 'delete':
      return { about: about('delete'), ask: (market) => deleteItem(market, { itemNo }) };
    case 'review':
      return { about: about('review'), ask: review(customerId, random.between(1, 5)) };
    case 'reviewAsAnother':
      return { about: about('review'), ask: review(customerId + 1, random.between(1, 5)) };
    case 'change': {
      const wanted = { itemPrice: random.between(0, DEAREST) };
      return {
        about: { command: 'change', itemNo, wanted },
        ask: (market) => changeItem(market, { itemNo, ...wanted }),
      };
    }
  }
}

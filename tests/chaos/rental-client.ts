import { setTimeout } from 'node:timers/promises';
import { type Answer, get, patch, post, remove } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReserve,
  askToReturn,
  askToReview,
  type Reservation,
} from '../support/market.ts';
import { type Resource, read } from '../support/resources.ts';
import type { About, Desk } from './desk.ts';
import { type Move, nextMove } from './moves.ts';
import type { Random } from './random.ts';

/** What the clients of a run share. */
export interface Street {
  readonly desk: Desk;
  /** Numbers of items that anybody may reserve. */
  readonly items: number[];
  readonly signal: AbortSignal;
}

const MOST_MOVES = 14;
const LONGEST_THOUGHT_MS = 150;
const CUSTOMERS = 2 ** 40;

/** Rents by chance until the signal: registers or finds an item, reserves it, and does one thing after another about it. */
export async function rentByChance(street: Street, random: Random): Promise<void> {
  while (!street.signal.aborted) {
    const itemNo = await findItem(street, random);
    const reservation = itemNo === undefined ? undefined : await reserve(street, itemNo, random);
    if (reservation !== undefined) await goOn(street, reservation, random);
    await think(random);
  }
}

async function findItem({ desk, items }: Street, random: Random): Promise<number | undefined> {
  if (items.length > 0 && random.fraction() < 0.5) return random.pick(items);
  const body = { itemName: `Thing ${random.between(1, 99)}`, itemPrice: random.between(0, 500) };
  const answer = await desk.insist({ command: 'register' }, () => post('/items', body));
  if (answer?.status !== 201) return undefined;
  const { itemNo } = read('items', answer.body);
  items.push(itemNo);
  return itemNo;
}

/** Some reserve twice at once: one of the two is told that it is taken. */
async function reserve({ desk }: Street, itemNo: number, random: Random): Promise<Reservation | undefined> {
  const customerId = random.between(1, CUSTOMERS);
  const send = () => askToReserve(itemNo, { customerId });
  const about: About = { command: 'reserve', itemNo };
  const asked = random.fraction() < 0.15 ? [desk.ask(about, send), desk.ask(about, send)] : [desk.insist(about, send)];
  const won = (await Promise.all(asked)).find((answer) => answer?.status === 201);
  return won === undefined ? undefined : read('reservations', won.body);
}

async function goOn(street: Street, reservation: Reservation, random: Random): Promise<void> {
  for (let moves = 0; moves < MOST_MOVES && !street.signal.aborted; moves++) {
    await think(random);
    const now = await look(reservation.reservationNo);
    if (now === 'gone') return;
    const move = now === 'unknown' ? 'wait' : nextMove(now, random);
    if (move === 'leave') return;
    if (move !== 'wait') await act(street, reservation, move, random);
  }
}

async function look(reservationNo: number): Promise<Resource<'reservations'> | 'gone' | 'unknown'> {
  const answer = await get(`/reservations/${reservationNo}`).catch(() => undefined);
  if (answer?.status === 404) return 'gone';
  return answer?.status === 200 ? read('reservations', answer.body) : 'unknown';
}

/** Does it; one in six does it twice at once, one in ten says it again afterwards. */
async function act(
  { desk }: Street,
  reservation: Reservation,
  move: Exclude<Move, 'wait' | 'leave'>,
  random: Random,
): Promise<void> {
  const { about, send } = requestFor(move, reservation, random);
  const hostility = random.fraction();
  if (hostility < 0.16) await Promise.all([desk.ask(about, send), desk.ask(about, send)]);
  else await desk.insist(about, send);
  if (hostility > 0.9) await desk.ask(about, send);
}

function requestFor(
  move: Exclude<Move, 'wait' | 'leave'>,
  reservation: Reservation,
  random: Random,
): { readonly about: About; readonly send: () => Promise<Answer> } {
  const { itemNo, reservationNo, customerId } = reservation;
  const about = (command: About['command'], send: () => Promise<Answer>) => ({
    about: { command, itemNo, reservationNo },
    send,
  });
  switch (move) {
    case 'pay':
      return about('pay', () => askToPay(reservationNo));
    case 'cancelPayment':
      return about('cancelPayment', () => askToCancelPayment(reservationNo));
    case 'cancel':
      return about('cancel', () => remove(`/reservations/${reservationNo}`));
    case 'lend':
      return about('lend', () => askToLend(itemNo, reservationNo));
    case 'return':
      return about('return', () => askToReturn(itemNo, reservationNo));
    case 'delete':
      return about('delete', () => remove(`/items/${itemNo}`));
    case 'review':
      return about('review', () => askToReview(reservation, { score: random.between(1, 5) }));
    case 'reviewAsAnother':
      return about('review', () => askToReview(reservation, { customerId: customerId + 1 }));
    case 'change': {
      const wanted = { itemPrice: random.between(0, 500) };
      return { about: { command: 'change', itemNo, wanted }, send: () => patch(`/items/${itemNo}`, wanted) };
    }
  }
}

function think(random: Random): Promise<void> {
  return setTimeout(random.between(0, LONGEST_THOUGHT_MS));
}

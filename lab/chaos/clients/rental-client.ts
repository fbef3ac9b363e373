import { setTimeout } from 'node:timers/promises';
import { getReservation, type Reservation } from '@gdmarket/client';
import type { Draws } from '#lab/random.ts';
import { type Move, nextMove } from './next-move.ts';
import type { Desk } from './recording-client.ts';
import { wishFor, wishToRegister, wishToReserve } from './requests.ts';

/** Where a client rents. */
export interface Street {
  /** The client's own desk. */
  readonly desk: Desk;
  /** The numbers of items that any client may reserve; shared by all. */
  readonly items: number[];
  readonly signal: AbortSignal;
}

const MOST_MOVES = 18;
const LONGEST_THOUGHT_MS = 150;
/**
 * Customer numbers are drawn up to this one, the largest that the market accepts, so that two clients are hardly ever
 * the same customer.
 */
const CUSTOMERS = 2 ** 31 - 1;

/**
 * Rents at random until the signal: registers or finds an item, reserves it, and makes one move after another about it.
 */
export async function rentByChance(street: Street, random: Draws): Promise<void> {
  while (!street.signal.aborted) {
    const itemNo = await findItem(street, random);
    const reservation = itemNo === undefined ? undefined : await reserve(street, itemNo, random);
    if (reservation !== undefined) await goOn(street, reservation, random);
    await think(random);
  }
}

async function findItem({ desk, items }: Street, random: Draws): Promise<number | undefined> {
  if (items.length > 0 && random.unit() < 0.5) return random.pick(items);
  const answer = await desk.insist(wishToRegister(random));
  if (answer?.status !== 201) return undefined;
  const { itemNo } = answer.body;
  items.push(itemNo);
  return itemNo;
}

/** Some clients reserve twice at once: one of the two requests is told that the item is taken. */
async function reserve({ desk }: Street, itemNo: number, random: Draws): Promise<Reservation | undefined> {
  const wish = wishToReserve(itemNo, random.between(1, CUSTOMERS));
  const asked = random.unit() < 0.15 ? [desk.ask(wish), desk.ask(wish)] : [desk.insist(wish)];
  const won = (await Promise.all(asked)).find((answer) => answer?.status === 201);
  return won?.body;
}

async function goOn(street: Street, reservation: Reservation, random: Draws): Promise<void> {
  for (let moves = 0; moves < MOST_MOVES && !street.signal.aborted; moves++) {
    await think(random);
    const now = await look(street.desk, reservation.reservationNo);
    if (now === 'gone') return;
    const move = now === 'unknown' ? 'wait' : nextMove(now, random);
    if (move === 'leave') return;
    if (move !== 'wait') await act(street, reservation, move, random);
  }
}

async function look({ market }: Desk, reservationNo: number): Promise<Reservation | 'gone' | 'unknown'> {
  const answer = await getReservation(market, { reservationNo }).catch(() => undefined);
  if (answer?.status === 404) return 'gone';
  return answer?.status === 200 ? answer.body : 'unknown';
}

/** Makes the move. One client in six makes it twice at once, and one in ten repeats it afterwards. */
async function act(
  { desk }: Street,
  reservation: Reservation,
  move: Exclude<Move, 'wait' | 'leave'>,
  random: Draws,
): Promise<void> {
  const wish = wishFor(move, reservation, random);
  const hostility = random.unit();
  if (hostility < 0.16) await Promise.all([desk.ask(wish), desk.ask(wish)]);
  else await desk.insist(wish);
  if (hostility > 0.9) await desk.ask(wish);
}

function think(random: Draws): Promise<void> {
  return setTimeout(random.between(0, LONGEST_THOUGHT_MS));
}

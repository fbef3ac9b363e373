import { randomUUID } from 'node:crypto';
import type { Item, Reservation } from '@gdmarket/client';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { runsOf } from '#shared/persistence/rows/row-runs.ts';
import { signIn } from '../../../tools/people/user-pool.ts';
import type { Somebody } from '../access/people.ts';
import { rentalThat } from '../access/rentals.ts';
import { claimsIn, newAccount, userPool } from '../accounts.ts';
import { eventually } from '../eventually.ts';
import { expectStatus, get, send } from '../http-client.ts';
import {
  askToCancelPayment,
  askToPay,
  confirmed,
  heldRental,
  newCustomer,
  onceAllowed,
  onceAvailable,
  type Rental,
  registerItem,
  reserve,
  returnedRental,
  review,
} from '../market.ts';
import { type Collection, readPage } from '../resources.ts';
import { askToUploadOfRental } from '../uploads.ts';
import type { Attempt } from './command.ts';
import { once } from './once.ts';

/** Two items. */
export const items = once(() => Promise.all([registerItem(), registerItem()]));

/** A rental that nobody has paid. */
export const unpaid = once(() => heldRental());

/** Two payments of one customer, of neighbouring reservations. */
export const payments = once(async () => {
  const { customerId, reservations } = await neighbours(async () => {
    const renter = { customerId: newCustomer() };
    const held = await Promise.all([heldRental(undefined, renter), heldRental(undefined, renter)]);
    const reservations = held.map(({ reservation }) => reservation);
    return { ...renter, reservations, numbers: reservations.map(({ reservationNo }) => reservationNo) };
  });
  for (const { reservationNo } of reservations) expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200);
  return { customerId, reservations };
});

/** Somebody with one item, which is held. */
export const ownerOfOne = once(async () => await ownerOf(1));

/** Somebody with two items with neighbouring numbers, which are held. */
export const ownerOfTwo = once(() => neighbours(() => ownerOf(2)));

/** Somebody with a new account of the market's own user pool. */
async function newcomer(): Promise<Somebody> {
  const pool = await userPool();
  const token = await signIn(pool, await newAccount(pool));
  return { customerId: claimsIn(token).customerId, headers: { authorization: `Bearer ${token}` } };
}

async function ownerOf(count: number) {
  const { customerId, headers } = await newcomer();
  const body = { itemName: 'Camera', itemPrice: 100 };
  const registered = await Promise.all(Array.from({ length: count }, () => send('POST', '/items', { headers, body })));
  const numbers = registered.map((answer) => (expectStatus(answer, 201).body as Item).itemNo);
  for (const itemNo of numbers) await confirmed(await reserve(itemNo));
  return { customerId, headers, numbers };
}

/** Makes something until its numbers are neighbours: those of two buckets never are. */
function neighbours<T extends { readonly numbers: readonly number[] }>(make: () => Promise<T>): Promise<T> {
  return eventually(async () => {
    const made = await make();
    expectNeighbours(made.numbers);
    return made;
  });
}

/** Asks for the two newest of a list, and makes another one until these two are neighbours. */
export function newestTwo(
  list: Collection,
  key: 'itemNo' | 'reservationNo' | 'reviewNo',
  make: () => Promise<unknown>,
): Promise<string> {
  const query = `size=2&sort=${key},desc`;
  return eventually(async () => {
    const { entries } = readPage(list, await get(`/${list}?${query}`));
    try {
      expectNeighbours(entries.map((entry) => Number(Reflect.get(entry, key))));
    } catch (error) {
      await make();
      throw error;
    }
    return query;
  });
}

function expectNeighbours(numbers: readonly number[]): void {
  if (numbers.length !== 2 || runsOf(numbers).length > 1) throw new Error(`no neighbours: ${numbers.join(', ')}`);
}

/** A paid rental between two people who have signed in. */
export const paidRental = once(async () => rentalThat('paid', { owner: await newcomer(), renter: await newcomer() }));

/** A form for a picture of {@link paidRental}. */
export async function askedOfRental() {
  const rental = await paidRental();
  return { ...rental, form: await askToUploadOfRental(rental.reservationNo, rental.owner) };
}

/** Somebody who waits for things. */
const waiter = once(newcomer);

/** A new item, of which somebody waits for tomorrow. */
export async function waitedFor(): Promise<number> {
  const { itemNo } = await registerItem();
  const wanted = dayIn(1);
  await reserve(itemNo, wanted);
  const { headers } = await waiter();
  expectStatus(await send('POST', `/items/${itemNo}/waiting`, { headers, body: wanted }), 201);
  return itemNo;
}

/** Reserves a day of a new item, of which somebody waits for another day. */
export async function reserveBesideWhoWaits(): Promise<void> {
  await reserve(await waitedFor(), dayIn(2));
}

function dayIn(days: number) {
  const day = dayAfter(marketDay({ now: () => new Date().toISOString() }), days);
  return { from: day, to: day };
}

/** A rental whose item somebody else has reserved since. */
const overtaken = once(async () => {
  const rental = await returnedRental();
  await heldRental(rental.item);
  return rental;
});

/** Two reviews, newer than all others. */
export async function reviewTwo(): Promise<readonly Rental[]> {
  const rentals = await Promise.all([returnedRental(), returnedRental()]);
  for (const rental of rentals) await review(rental);
  return rentals;
}

/** Pays and takes the payment back: then it can be paid again. */
export async function payAndTakeBack({ reservationNo }: Reservation): Promise<void> {
  expectStatus(await askToPay(reservationNo), 200);
  expectStatus(await askToCancelPayment(reservationNo), 200);
}

/** Writes a review as soon as the market asks for it. It may be sent again. */
export function reviewing({ reservation }: Rental): Attempt {
  const { reservationNo, customerId } = reservation;
  const body = { reservationNo, customerId, score: 5 };
  const headers = { 'idempotency-key': `"${randomUUID()}"` };
  return async () => expectStatus(await onceAllowed(() => send('POST', '/reviews', { body, headers })), 201);
}

/** Writes a review that the item refuses, because somebody else has reserved it since. */
export async function reviewingTooLate(): Promise<Attempt> {
  const { reservationNo, customerId } = (await overtaken()).reservation;
  // Without a key, which would be written down.
  const body = { reservationNo, customerId, score: 5 };
  return async () => expectStatus(await onceAllowed(() => send('POST', '/reviews', { body })), 409);
}

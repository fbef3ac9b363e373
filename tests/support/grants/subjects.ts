import { randomUUID } from 'node:crypto';
import type { Item, Reservation } from '@gdmarket/client';
import { signIn } from '../../../tools/people/user-pool.ts';
import { claimsIn, newAccount, userPool } from '../accounts.ts';
import { expectStatus, send } from '../http-client.ts';
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
import type { Attempt } from './command.ts';
import { once } from './once.ts';

/** Two items with neighbouring numbers. */
export const items = once(() => Promise.all([registerItem(), registerItem()]));

/** A rental that nobody has paid. */
export const unpaid = once(() => heldRental());

/** Two payments of one customer, of neighbouring reservations. */
export const payments = once(async () => {
  const customerId = newCustomer();
  const reservations = await Promise.all(
    (await items()).map(async ({ itemNo }) => confirmed(await reserve(itemNo, { customerId }))),
  );
  for (const { reservationNo } of reservations) expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200);
  return { customerId, reservations };
});

/** Somebody with one item, which is held. */
export const ownerOfOne = once(async () => await ownerOf(1));

/** Somebody with two items with neighbouring numbers, which are held. */
export const ownerOfTwo = once(async () => await ownerOf(2));

async function ownerOf(count: number) {
  const pool = await userPool();
  const token = await signIn(pool, await newAccount(pool));
  const headers = { authorization: `Bearer ${token}` };
  const body = { itemName: 'Camera', itemPrice: 100 };
  const registered = await Promise.all(Array.from({ length: count }, () => send('POST', '/items', { headers, body })));
  for (const answer of registered) await confirmed(await reserve((expectStatus(answer, 201).body as Item).itemNo));
  return { customerId: claimsIn(token).customerId, headers };
}

/** A rental whose item somebody else has reserved since. */
const overtaken = once(async () => {
  const rental = await returnedRental();
  await heldRental(rental.item);
  return rental;
});

/** Two reviews of neighbouring reservations, newer than all others. */
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

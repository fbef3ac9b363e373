import { randomInt } from 'node:crypto';
import {
  reserve as askFor,
  changeItem,
  changeReservation,
  type Item,
  type RegisterItem,
  type Reservation,
  type Reserve,
  type Review,
  registerItem as register,
  type WriteReview,
  writeReview,
} from '@gdmarket/client';
import { eventually } from './eventually.ts';
import { type Answer, expectStatus, get, market } from './http-client.ts';
import type { JsonObject } from './json.ts';
import { type Collection, fetchOne, type Resource } from './resources.ts';

/** A rental under way. */
export interface Rental {
  readonly item: Item;
  readonly reservation: Reservation;
}

/** A customer number that nobody else has. */
export function newCustomer(): number {
  return randomInt(1, 2 ** 31);
}

/** Registers an item. `fields` replace the usual ones. */
export async function registerItem(fields: Partial<RegisterItem> & JsonObject = {}): Promise<Item> {
  return expectStatus(await register(market, { itemName: 'Camera', itemPrice: 100, ...fields }), 201).body;
}

/** Asks to reserve an item, and returns any answer. `fields` replace the usual ones. */
export function askToReserve(itemNo: number, fields: Partial<Reserve> & JsonObject = {}) {
  return askFor(market, { customerName: 'Customer1', customerId: newCustomer(), itemNo, ...fields });
}

/** Reserves an item. The reservation is not confirmed yet. */
export async function reserve(itemNo: number, fields: Partial<Reserve> & JsonObject = {}): Promise<Reservation> {
  return expectStatus(await askToReserve(itemNo, fields), 201).body;
}

/** Waits until the item has confirmed a reservation. */
export function confirmed({ reservationNo }: Pick<Reservation, 'reservationNo'>): Promise<Reservation> {
  return untilReservation(reservationNo, { status: 'Confirmed' });
}

/** Holds a new item, or the given one, for a new reservation. `fields` replace the reservation's usual ones. */
export async function heldRental(item?: Item, fields: Partial<Reserve> = {}): Promise<Rental> {
  const held = item ?? (await registerItem());
  const reserved = await reserve(held.itemNo, { itemPrice: held.itemPrice, ...fields });
  return { item: held, reservation: await confirmed(reserved) };
}

/** Asks to pay for a reservation. */
export function askToPay(reservationNo: number) {
  return changeReservation(market, { reservationNo, paymentStatus: 'Paid' });
}

/** Asks to take a payment back. */
export function askToCancelPayment(reservationNo: number) {
  return changeReservation(market, { reservationNo, paymentStatus: 'NotPaid' });
}

/** Asks to hand over an item to a reservation. */
export function askToLend(itemNo: number, reservationNo: number) {
  return changeItem(market, { itemNo, reservationNo, rentalStatus: 'Renting' });
}

/** Asks to take an item back from a reservation. */
export function askToReturn(itemNo: number, reservationNo: number) {
  return changeItem(market, { itemNo, reservationNo, rentalStatus: 'Returned' });
}

/** Asks to write a review, by default as the reservation's renter. */
export function askToReview(
  { reservationNo, customerId }: Reservation,
  fields: Partial<WriteReview> & JsonObject = {},
) {
  return writeReview(market, { customerId, customerName: 'Customer1', reservationNo, score: 5, ...fields });
}

/** A rental that is paid. */
export async function paidRental(item?: Item): Promise<Rental> {
  const rental = await heldRental(item);
  const paid = expectStatus(await onceAvailable(() => askToPay(rental.reservation.reservationNo)), 200);
  return { ...rental, reservation: paid.body };
}

/** A rental whose item is handed over, which the reservation knows. */
export async function lentRental(item?: Item): Promise<Rental> {
  const { item: paidItem, reservation } = await paidRental(item);
  const lent = expectStatus(await onceAvailable(() => askToLend(paidItem.itemNo, reservation.reservationNo)), 200);
  return {
    item: lent.body,
    reservation: await untilReservation(reservation.reservationNo, { rentalStatus: 'Renting' }),
  };
}

/** A rental whose item is returned, which the reservation knows. */
export async function returnedRental(item?: Item): Promise<Rental> {
  const { item: lentItem, reservation } = await lentRental(item);
  const returned = expectStatus(await askToReturn(lentItem.itemNo, reservation.reservationNo), 200);
  return {
    item: returned.body,
    reservation: await untilReservation(reservation.reservationNo, { rentalStatus: 'Returned' }),
  };
}

/** Reviews a returned rental as soon as the market requests the review. */
export async function review(rental: Rental, fields: Partial<WriteReview> & JsonObject = {}): Promise<Review> {
  const answer = await onceAvailable(() => onceAllowed(() => askToReview(rental.reservation, fields)));
  return expectStatus(answer, 201).body;
}

/** Repeats a request while it is refused only for now. Such a 409 has a `Retry-After`; a final one has none. */
export function onceAllowed<A extends Answer>(ask: () => Promise<A>): Promise<A> {
  return eventually(async () => {
    const answer = await ask();
    const isRefusedForNow = answer.status === 409 && answer.headers.has('retry-after');
    if (isRefusedForNow) throw new Error(`still refused: ${answer.text}`);
    return answer;
  });
}

/** Repeats a request while the answer is 503: a busy machine may start a function too slowly for its caller. */
export function onceAvailable<A extends Answer>(ask: () => Promise<A>): Promise<A> {
  return eventually(async () => {
    const answer = await ask();
    if (answer.status === 503) throw new Error(`still unavailable: ${answer.text}`);
    return answer;
  });
}

/** Waits until a reservation has these fields. */
export function untilReservation(reservationNo: number, fields: Partial<Reservation>): Promise<Reservation> {
  return until('reservations', reservationNo, fields);
}

/** Waits until a resource exists with these fields. */
export function until<C extends Collection>(
  collection: C,
  number: number,
  fields: Partial<Resource<C>>,
): Promise<Resource<C>> {
  return eventually(async () => {
    const current = await fetchOne(collection, number);
    const differs = Object.entries(fields).some(([name, value]) => Reflect.get(current, name) !== value);
    if (differs) throw new Error(`not ${JSON.stringify(fields)} yet: ${JSON.stringify(current)}`);
    return current;
  });
}

/** Waits until a resource is gone. */
export async function untilGone(collection: Collection, number: number): Promise<void> {
  await eventually(async () => expectStatus(await get(`/${collection}/${number}`), 404));
}

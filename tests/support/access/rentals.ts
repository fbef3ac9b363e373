import type { Item, Reservation } from '@gdmarket/client';
import { eventually } from '../eventually.ts';
import { type Answer, expectStatus, send } from '../http-client.ts';
import type { JsonObject } from '../json.ts';
import type { Somebody } from './people.ts';

/** The owner and the renter of a rental. */
export interface Sides {
  readonly owner: Somebody;
  readonly renter: Somebody;
}

/** A thing that an owner rents out, and its reservation. */
export interface Rental extends Sides {
  readonly itemNo: number;
  readonly reservationNo: number;
}

/** How far a rental has come. */
export const stages = ['free', 'held', 'paid', 'lent', 'returned', 'reviewed'] as const;

/** See {@link stages}. */
export type Stage = (typeof stages)[number];

/** Sends a request as somebody. */
export function sendAs({ headers }: Pick<Somebody, 'headers'>, method: string, path: string, body?: JsonObject) {
  return send(method, path, { headers, body });
}

/**
 * A new rental of these two that has come so far. `reservationNo` is 0 while the item is free. `fields`: more of what its
 * owner says of the item.
 */
export async function rentalThat(is: Stage, { owner, renter }: Sides, fields: JsonObject = {}): Promise<Rental> {
  const done = (stage: Stage) => stages.indexOf(is) >= stages.indexOf(stage);
  const registered = await sendAs(owner, 'POST', '/items', {
    itemName: 'Camera',
    itemPrice: 100,
    latitude: 37.55631,
    longitude: 126.92364,
    ...fields,
  });
  const { itemNo } = expectStatus(registered, 201).body as Item;
  if (!done('held')) return { owner, renter, itemNo, reservationNo: 0 };
  const reserved = await sendAs(renter, 'POST', '/reservations', { itemNo });
  const { reservationNo } = expectStatus(reserved, 201).body as Reservation;
  const reservation = `/reservations/${reservationNo}`;
  const handOver = { reservationNo, rentalStatus: 'Renting' };
  await until(renter, reservation, { status: 'Confirmed' });
  if (done('paid')) expectStatus(await sendAs(renter, 'PATCH', reservation, { paymentStatus: 'Paid' }), 200);
  if (done('lent')) {
    expectStatus(await sendAs(owner, 'PATCH', `/items/${itemNo}`, handOver), 200);
    await until(renter, reservation, { rentalStatus: 'Renting' });
  }
  if (done('returned')) {
    const back = { reservationNo, rentalStatus: 'Returned' };
    expectStatus(await sendAs(owner, 'PATCH', `/items/${itemNo}`, back), 200);
    await until(renter, reservation, { rentalStatus: 'Returned' });
  }
  if (done('reviewed')) {
    await eventually(async () => {
      expectStatus(await sendAs(renter, 'POST', '/reviews', { reservationNo, score: 5 }), 201);
    });
    await eventually(async () => expectStatus(await sendAs(renter, 'GET', `/reviewInfoes/${reservationNo}`), 200));
  }
  return { owner, renter, itemNo, reservationNo };
}

/** Waits until somebody sees these fields. */
async function until(who: Somebody, path: string, wanted: JsonObject): Promise<void> {
  await eventually(async () => {
    const { body, text }: Answer = expectStatus(await sendAs(who, 'GET', path), 200);
    const shown: Record<string, unknown> = { ...Object(body) };
    if (Object.entries(wanted).some(([name, value]) => shown[name] !== value)) throw new Error(text);
  });
}

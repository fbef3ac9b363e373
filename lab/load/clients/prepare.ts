import { type Client, expectStatus, registerItem, reserve } from '@gdmarket/client';
import { eventually } from '#support/eventually.ts';
import { newCustomer } from '#support/market.ts';
import { workInQueues } from '#support/queues.ts';
import { reservationsFrom } from '../newest-resources.ts';
import type { Desk } from './recording-client.ts';

/** On a small machine, more at a time would only wait for each other. */
const LANES = 8;
const MOST_REPEATS = 5;
const PATIENCE = { withinMs: 120_000 };

/** Prepares reservations to pay: each is of its own item, and confirmed. Returns their numbers. */
export async function prepareReservations(desk: Desk, count: number, price: () => number): Promise<readonly number[]> {
  const reservations: number[] = [];
  let left = count;
  const work = async (client: string) => {
    const market = { ...desk.marketOf(client), retries: { times: MOST_REPEATS } };
    while (left-- > 0) reservations.push(await reserveNew(market, price()));
  };
  await Promise.all(Array.from({ length: LANES }, (_, lane) => work(`prepare-${lane + 1}`)));
  await eventually(async () => {
    const least = Math.min(...reservations);
    const ours = new Set(reservations);
    for (const { reservationNo, status } of await reservationsFrom(least)) {
      if (status === 'Confirmed') ours.delete(reservationNo);
    }
    if (ours.size > 0) throw new Error(`${ours.size} reservations are not confirmed`);
  }, PATIENCE);
  await eventually(async () => {
    const busy = Object.entries(await workInQueues()).filter(([, depth]) => depth > 0);
    if (busy.length > 0) throw new Error(`still at work: ${busy.map(([name]) => name).join(', ')}`);
  }, PATIENCE);
  return reservations;
}

/** Registers an item and reserves it. Returns the reservation's number. */
async function reserveNew(market: Client, itemPrice: number): Promise<number> {
  const { itemNo } = expectStatus(await registerItem(market, { itemName: 'Camera', itemPrice }), 201).body;
  const renter = { customerName: 'Customer1', customerId: newCustomer() };
  return expectStatus(await reserve(market, { ...renter, itemNo }), 201).body.reservationNo;
}

import { eventually } from '#support/eventually.ts';
import type { JsonObject } from '#support/json.ts';
import { newCustomer } from '#support/market.ts';
import { workInQueues } from '#support/queues.ts';
import { read } from '#support/resources.ts';
import { newestFrom } from '../newest-resources.ts';
import type { Desk } from './recording-client.ts';

/** On a small machine, more at a time would only wait for each other. */
const LANES = 8;
const TRIES = 5;
const PATIENCE = { withinMs: 120_000 };

/** Prepares reservations to pay: each is of its own item, and confirmed. Returns their numbers. */
export async function prepareReservations(desk: Desk, count: number, price: () => number): Promise<readonly number[]> {
  const reservations: number[] = [];
  let left = count;
  const work = async (client: string) => {
    const lane = createLane(desk, client);
    while (left-- > 0) reservations.push(await lane.reserve(price()));
  };
  await Promise.all(Array.from({ length: LANES }, (_, lane) => work(`prepare-${lane + 1}`)));
  await eventually(async () => {
    const least = Math.min(...reservations);
    const ours = new Set(reservations);
    for (const { reservationNo, status } of await newestFrom('reservations', least)) {
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

/** One client of the preparation: it registers an item and reserves it, one request at a time. */
function createLane(desk: Desk, client: string) {
  let asked = 0;
  const create = async (path: string, body: JsonObject) => {
    for (let attempt = 1; ; attempt += 1) {
      asked += 1;
      const { answer } = await desk.ask({
        client,
        method: 'POST',
        path,
        body,
        correlationId: `load-${client}-${asked}`,
      });
      if (answer?.status === 201) return answer.body;
      if (attempt === TRIES) throw new Error(`POST ${path}: ${answer?.status ?? 'no answer'} ${answer?.text ?? ''}`);
    }
  };
  return {
    async reserve(itemPrice: number): Promise<number> {
      const { itemNo } = read('items', await create('/items', { itemName: 'Camera', itemPrice }));
      const reservation = await create('/reservations', {
        customerName: 'Customer1',
        customerId: newCustomer(),
        itemNo,
      });
      return read('reservations', reservation).reservationNo;
    },
  };
}

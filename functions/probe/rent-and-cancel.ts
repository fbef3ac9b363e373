import {
  type Client,
  cancelReservation,
  changeReservation,
  entries,
  expectStatus,
  getItemInfo,
  getMe,
  listItems,
  listReservations,
  registerItem,
  reserve,
  UnexpectedAnswer,
} from '@gdmarket/client';
import { ProbeFailed } from './probe-failed.error.ts';
import type { TokenOf } from './tokens.ts';

/** The name of the item that the probe rents. People see it in lists. */
export const PROBE_ITEM = 'The market’s probe – please leave it alone';

/** What the probe needs. */
export interface ProbePorts {
  /** The market's address. */
  readonly url: string;
  /** An access token of one of the probe's own people. */
  readonly tokenOf: TokenOf;
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** How long things took, in milliseconds. */
export interface Probed {
  /** From the reservation to its cancellation, with the payment between. */
  readonly rentalMs: number;
  /** From the cancellation until the item view shows the item as free. */
  readonly viewMs: number;
}

/** How often the view is looked at, and how long. */
const LOOK = { everyMs: 250, times: 80 };

/**
 * One rental as people make it: reserve an item, pay it, cancel it, and see in the view that it is free again. What an
 * earlier run of the same renter left open is cancelled first. Throws {@link ProbeFailed} with the step that failed.
 */
export async function rentAndCancel(ports: ProbePorts, renterName: string): Promise<Probed> {
  const { now } = ports;
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new ProbeFailed(name, error);
    }
  };
  const owner = clientOf(ports, 'owner');
  const renter = clientOf(ports, renterName);
  await step('cancel what is open', () => cancelOpen(renter));
  const item = await step('find an item', () => findItem(owner));
  const began = now();
  const { itemNo, reservationNo } = await step('reserve', () => reserveOneOf(owner, renter, item));
  await step('pay', async () =>
    expectStatus(await changeReservation(renter, { reservationNo, paymentStatus: 'Paid' }), 200),
  );
  await step('cancel', () => cancel(renter, reservationNo));
  const cancelled = now();
  await step('see it free', () => seeFree(ports, renter, itemNo));
  return { rentalMs: cancelled - began, viewMs: now() - cancelled };
}

function clientOf({ url, tokenOf }: ProbePorts, person: string): Client {
  const token = () => tokenOf(person);
  return { url, token, retries: { times: 5, conflicts: true, mostSeconds: 3 } };
}

async function cancelOpen(renter: Client): Promise<void> {
  const { customerId } = expectStatus(await getMe(renter, {}), 200).body;
  const newest = await first(entries(renter, listReservations, { customerId, sort: 'reservationNo,desc', size: 1 }));
  if (newest === undefined || newest.status === 'Rejected' || newest.status === 'Closed') return;
  await cancel(renter, newest.reservationNo);
}

async function cancel(renter: Client, reservationNo: number): Promise<void> {
  const answer = await cancelReservation(renter, { reservationNo });
  if (answer.status >= 300 && answer.status !== 404) throw new UnexpectedAnswer(answer, 204);
}

/** The newest of the probe's items, or a new one. */
async function findItem(owner: Client): Promise<number> {
  const { customerId } = expectStatus(await getMe(owner, {}), 200).body;
  const newest = await first(entries(owner, listItems, { ownerId: customerId, sort: 'itemNo,desc', size: 1 }));
  return newest?.itemNo ?? register(owner);
}

async function register(owner: Client): Promise<number> {
  return expectStatus(await registerItem(owner, { itemName: PROBE_ITEM, itemPrice: 1 }), 201).body.itemNo;
}

/** Reserves this item, or a new one if somebody else has it. */
async function reserveOneOf(owner: Client, renter: Client, itemNo: number) {
  const answer = await reserve(renter, { itemNo });
  if (answer.status !== 409) return expectStatus(answer, 201).body;
  return expectStatus(await reserve(renter, { itemNo: await register(owner) }), 201).body;
}

async function seeFree({ sleep }: ProbePorts, renter: Client, itemNo: number): Promise<void> {
  let shown: unknown;
  for (let look = 0; look < LOOK.times; look++) {
    const answer = await getItemInfo(renter, { itemNo });
    shown = answer.status === 200 ? answer.body.itemStatus : answer.status;
    if (answer.status === 200 && answer.body.itemStatus === 'Rentable' && answer.body.reservationNo === null) return;
    await sleep(LOOK.everyMs);
  }
  throw new Error(`the view shows ${String(shown)}`);
}

async function first<T>(list: AsyncIterable<T>): Promise<T | undefined> {
  for await (const one of list) return one;
  return undefined;
}

import { setTimeout } from 'node:timers/promises';
import {
  type Client,
  cancelReservation,
  changeReservation,
  deleteItem,
  expectStatus,
  getItem,
  getItemInfo,
  getReservation,
  registerItem,
  reserve,
} from '@gdmarket/client';
import type { SmokeTokens } from './smoke-people.ts';

/** How often, and how long apart in ms, to look for what other functions do. */
const LOOKS = { times: 60, pauseMs: 1_000 };

/** What nobody else's item is called: whoever finds one may delete it. */
export const MARK = 'smoke test, please ignore';

/**
 * Rents on a market in use, pays, cancels, and removes what it has made, also after a failure. Every part of the market
 * but lending and reviewing takes part: gateway, commands, both kinds of calls, bus, consumers and views. Writes a line
 * for each step. Throws what the client throws for an answer that is not as it should be.
 */
export async function playSmoke(
  url: string,
  { operator, renter }: SmokeTokens,
  write: (line: string) => void,
): Promise<void> {
  const retries = { times: 5, conflicts: true };
  const as = (token: string): Client => ({ url, token, retries });
  const [owner, customer] = [as(operator), as(renter)];
  const undo: [what: string, work: () => Promise<unknown>][] = [];
  try {
    const { itemNo } = expectStatus(await registerItem(owner, { itemName: MARK, itemPrice: 1 }), 201).body;
    undo.unshift([`item ${itemNo} removed`, () => deleteItem(owner, { itemNo })]);
    write(`item ${itemNo} registered`);
    await seen('the view shows it', async () => (await getItemInfo(owner, { itemNo })).status === 200);
    write('  the view shows it');
    const made = expectStatus(await reserve(customer, { itemNo, customerName: 'Smoke' }), 201).body;
    const { reservationNo } = made;
    undo.unshift([`reservation ${reservationNo} cancelled`, () => cancelReservation(customer, { reservationNo })]);
    const statusIs = (status: string) => async () => {
      const answer = await getReservation(customer, { reservationNo });
      return answer.status === 200 && answer.body.status === status;
    };
    await seen('the item confirms it', statusIs('Confirmed'));
    write(`reservation ${reservationNo} made and confirmed`);
    expectStatus(await changeReservation(customer, { reservationNo, paymentStatus: 'Paid' }), 200);
    write('  paid');
    const { status } = await cancelReservation(customer, { reservationNo });
    if (status !== 204 && status !== 202) throw new Error(`cancelling was answered ${status}`);
    await seen('the item is free again', async () => {
      const answer = await getItem(owner, { itemNo });
      return answer.status === 200 && answer.body.itemStatus === 'Rentable';
    });
    write('  cancelled, and the item is free again');
    undo.shift();
  } finally {
    for (const [what, work] of undo) {
      await work();
      write(what);
    }
  }
}

async function seen(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < LOOKS.times; times += 1) {
    if (await look()) return;
    await setTimeout(LOOKS.pauseMs);
  }
  throw new Error(`${what}: not after ${(LOOKS.times * LOOKS.pauseMs) / 1_000} s`);
}

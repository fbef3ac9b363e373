import { entries, listItems } from '@gdmarket/client';
import { expect, it } from 'vitest';
import { PROBE_ITEM } from '#functions/probe/rent-and-cancel.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { linesLogged } from '../support/function-log.ts';
import { expectStatus, send } from '../support/http-client.ts';
import { onceAvailable } from '../support/market.ts';
import { probe } from '../support/probe.ts';

const market = { url: environment.GDMARKET_API };

/** LocalStack has no user pool, so no probe. */
const hasProbe = environment.GDMARKET_EMULATOR === 'ministack';

const rented = { outcome: 'rented', rentalMs: expect.any(Number), viewMs: expect.any(Number) };

/** One rental. A run that meets a slow market fails as it should, and the next one makes up for it. */
const rentsOnce = (renter: string) => eventually(async () => expect(await probe(renter)).toEqual(rented));

/** The newest item of the probe's. */
async function probeItem() {
  for await (const item of entries(market, listItems, { sort: 'itemNo,desc', size: 100 }))
    if (item.itemName === PROBE_ITEM) return item;
  throw new Error('the probe has no item');
}

it.skipIf(!hasProbe)('rents, pays and cancels an item of its own, and says how long it took', async () => {
  const since = Date.now();
  const counted = { Probe: 'rental', Runs: 1, Failures: 0, RentalMs: expect.any(Number), ViewMs: expect.any(Number) };
  await eventually(async () => {
    await rentsOnce('first');
    expect(await linesLogged('probe-probe', since)).toContainEqual(expect.objectContaining(counted));
  });
});

it.skipIf(!hasProbe)('goes on with its item, and takes another while somebody has that', async () => {
  const before = await probeItem();
  await rentsOnce('second');
  expect((await probeItem()).itemNo).toBe(before.itemNo);
  const body = { itemNo: before.itemNo, customerId: 4_711 };
  expectStatus(await onceAvailable(() => send('POST', '/reservations', { body })), 201);
  await rentsOnce('second');
  expect((await probeItem()).itemNo).toBeGreaterThan(before.itemNo);
});

import { expect, it } from 'vitest';
import { PROBE_ITEM } from '#functions/probe/rent-and-cancel.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { linesLogged } from '../support/function-log.ts';
import { expectStatus, get, send } from '../support/http-client.ts';
import { onceAvailable } from '../support/market.ts';
import { probe } from '../support/probe.ts';

/** LocalStack has no user pool, so no probe. */
const hasProbe = environment.GDMARKET_EMULATOR === 'ministack';

interface Listed {
  readonly _embedded: { readonly items: readonly { readonly itemNo: number; readonly itemName: string }[] };
}

/** The newest item of the probe's. */
async function probeItem() {
  const { _embedded } = expectStatus(await get('/items?sort=itemNo,desc&size=100'), 200).body as unknown as Listed;
  return _embedded.items.find(({ itemName }) => itemName === PROBE_ITEM);
}

it.skipIf(!hasProbe)('rents, pays and cancels an item of its own, and says how long it took', async () => {
  const since = Date.now();
  expect(await probe('first')).toEqual({
    outcome: 'rented',
    rentalMs: expect.any(Number),
    viewMs: expect.any(Number),
  });
  const counted = { Probe: 'rental', Runs: 1, Failures: 0, RentalMs: expect.any(Number), ViewMs: expect.any(Number) };
  await eventually(async () =>
    expect(await linesLogged('probe-probe', since)).toContainEqual(expect.objectContaining(counted)),
  );
});

it.skipIf(!hasProbe)('goes on with its item, and takes another while somebody has that', async () => {
  const before = await probeItem();
  expect(await probe('second')).toMatchObject({ outcome: 'rented' });
  expect(await probeItem()).toEqual(before);
  if (before === undefined) throw new Error('the probe has no item');
  const body = { itemNo: before.itemNo, customerId: 4_711 };
  expectStatus(await onceAvailable(() => send('POST', '/reservations', { body })), 201);
  expect(await probe('second')).toMatchObject({ outcome: 'rented' });
  expect((await probeItem())?.itemNo).toBeGreaterThan(before.itemNo);
});

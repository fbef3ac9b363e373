import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get, patch, remove } from '../support/http-client.ts';
import { confirmed, registerItem, reserve, until } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne, readPage } from '../support/resources.ts';

/** A street of its own for each run, far from everybody else’s. */
const centre = { latitude: randomInt(3_000, 5_000) / 100, longitude: randomInt(4_000, 10_000) / 100 };
const near = `near=${centre.latitude.toFixed(5)},${centre.longitude.toFixed(5)}`;
const north = (metres: number) => ({ latitude: centre.latitude + metres / 111_195, longitude: centre.longitude });

let items: readonly number[] = [];
const found = async (query = '') =>
  (await fetchAll('itemInfoes', 2, `${near}&within=3000${query}`)).map(({ itemNo, distanceMetres }) => [
    itemNo,
    distanceMetres,
  ]);

beforeAll(async () => {
  const registered = [];
  for (const metres of [1_200, 0, 400, 4_500]) registered.push(await registerItem(north(metres)));
  items = registered.map(({ itemNo }) => itemNo);
  for (const itemNo of items) await until('itemInfoes', itemNo, {});
});

describe('what is near', () => {
  it('comes nearest first, from page to page, with distances to the nearest 100 m', async () => {
    const [far, here, middle] = items;
    await eventually(async () => expect((await found()).map(([itemNo]) => itemNo)).toEqual([here, middle, far]));
    for (const [index, distance] of (await found()).map(([, metres]) => metres ?? 0).entries()) {
      expect(distance % 100).toBe(0);
      expect(Math.abs(distance - ([0, 400, 1_200][index] ?? 0))).toBeLessThanOrEqual(150);
    }
  });

  it('says how far it is complete, also where a page ends before', async () => {
    const first = await get(`/itemInfoes?${near}&within=3000&size=1`);
    expect(readPage('itemInfoes', first).next).toContain('within=3000');
    expect(first.body).toMatchObject({ page: { completeWithinMetres: expect.any(Number) } });
    const all = await get(`/itemInfoes?${near}&within=5000`);
    expect(all.body).toMatchObject({ page: { completeWithinMetres: 5_000 } });
    expect(readPage('itemInfoes', all).entries).toHaveLength(4);
  });

  it('shows nobody the exact place, and the item as the view does', async () => {
    const { latitude, longitude } = north(0);
    const [shown] = await fetchAll('itemInfoes', 1, `${near}&within=500`);
    expect([shown?.latitude, shown?.longitude]).not.toEqual([latitude, longitude]);
    const { distanceMetres: _, ...same } = shown ?? { distanceMetres: 0 };
    expect(await fetchOne('itemInfoes', items[1] ?? 0)).toEqual(same);
    const item = await fetchOne('items', items[1] ?? 0);
    expect([item.latitude, item.longitude]).toEqual([shown?.latitude, shown?.longitude]);
  });

  it('leaves out, on request, what somebody has, and what has moved or left', async () => {
    const [far = 0, here = 0, middle = 0] = items;
    await confirmed(await reserve(here));
    await eventually(async () => expect((await found('&status=Rentable')).map(([no]) => no)).toEqual([middle, far]));
    expect((await found()).map(([no]) => no)).toEqual([here, middle, far]);
    expectStatus(await patch(`/items/${middle}`, north(2_000)), 200);
    await eventually(async () => expect((await found()).map(([no]) => no)).toEqual([here, far, middle]));
    expectStatus(await patch(`/items/${far}`, { neighbourhood: 'none' }), 200);
    expectStatus(await remove(`/items/${middle}`), 204);
    await eventually(async () => expect((await found()).map(([no]) => no)).toEqual([here]));
    expect(await fetchOne('items', far)).toMatchObject({ latitude: null, longitude: null, neighbourhood: null });
  });

  it.each([
    ['near=37.5', 'near'],
    ['near=91,0', 'near'],
    ['near=here', 'near'],
    [`${near}&within=0`, 'within'],
    [`${near}&within=5001`, 'within'],
    ['within=100', 'within'],
    [`${near}&sort=itemNo,desc`, 'sort'],
    [`${near}&status=Lost`, 'status'],
    [`${near}&cursor=bmVhcg`, 'cursor'],
    [`${near}&colour=red`, 'colour'],
  ])('is not asked for by %s', async (query, path) => {
    expect(expectProblem(await get(`/itemInfoes?${query}`), 400, 'invalid-query').errors).toMatchObject([{ path }]);
  });
});

describe('what is near and free on some days', () => {
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const there = { latitude: -centre.latitude, longitude: centre.longitude };
  const around = `near=${there.latitude.toFixed(5)},${there.longitude.toFixed(5)}`;

  it('leaves out what is booked for one of them, and only that', async () => {
    const [booked, free] = [await registerItem(there), await registerItem(there)];
    await confirmed(await reserve(booked.itemNo, { from: soon(10), to: soon(12) }));
    const on = async (from: number, to: number) =>
      (await fetchAll('itemInfoes', 1, `${around}&from=${soon(from)}&to=${soon(to)}`)).map(({ itemNo }) => itemNo);
    await eventually(async () => expect(await on(12, 13)).toEqual([free.itemNo]));
    expect((await on(13, 14)).sort((a, b) => a - b)).toEqual([booked.itemNo, free.itemNo]);
  });

  it.each([
    ['from=2026-02-30&to=2026-03-02', 'from'],
    [`from=${soon(3)}`, 'to'],
    [`from=${soon(3)}&to=${soon(2)}`, 'to'],
    [`from=${soon(-3)}&to=${soon(2)}`, 'from'],
  ])('is not asked for by %s', async (query, path) => {
    const problem = expectProblem(await get(`/itemInfoes?${around}&${query}`), 400, 'invalid-query');
    expect(problem.errors).toMatchObject([{ path }]);
  });

  it('is asked for with a place alone', async () => {
    expectProblem(await get(`/itemInfoes?from=${soon(3)}&to=${soon(4)}`), 400, 'invalid-query');
  });
});

describe('an owner', () => {
  it('names the place by its neighbourhood, in Korean too, or takes it back', async () => {
    const { itemNo } = await registerItem({ neighbourhood: '연남동' });
    expect(await fetchOne('items', itemNo)).toMatchObject({
      neighbourhood: 'Yeonnam-dong',
      latitude: expect.closeTo(37.56, 1),
    });
    expectStatus(await patch(`/items/${itemNo}`, { neighbourhood: 'mangwon-dong' }), 200);
    await until('itemInfoes', itemNo, { neighbourhood: 'Mangwon-dong' });
  });

  it('does not give half a place, nor one that is nowhere on earth', async () => {
    const { itemNo } = await registerItem();
    expectProblem(await patch(`/items/${itemNo}`, { latitude: 37.5 }), 400, 'invalid-request');
    expectProblem(await patch(`/items/${itemNo}`, { latitude: '137.5', longitude: 1 }), 400, 'invalid-body');
    expectProblem(await patch(`/items/${itemNo}`, { neighbourhood: 'Atlantis' }), 400, 'invalid-body');
  });
});

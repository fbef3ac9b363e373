import { beforeAll, describe, expect, it } from 'vitest';
import { lists } from '#contracts/http/routes.ts';
import { createDynamoCounter } from '#shared/persistence/counter/counter-dynamodb.ts';
import { aws } from '../support/aws.ts';
import { named } from '../support/environment.ts';
import { api, expectStatus, get, remove } from '../support/http-client.ts';
import { inParallel } from '../support/in-parallel.ts';
import { confirmed, newCustomer, registerItem, reserve, returnedRental, review, until } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { type Collection, fetchAll, type ListPage, readPage } from '../support/resources.ts';

const collections: readonly Collection[] = [
  'items',
  'reservations',
  'payments',
  'reviews',
  'itemInfoes',
  'reviewInfoes',
];

/** How many numbers nobody gets. Lists are stored in buckets of 100 numbers: these leave at least one empty. */
const SKIPPED = 200;

/** How many things are deleted at each side of the empty bucket: more than a page of two has. */
const GONE = 4;

let numbers: readonly number[] = [];

beforeAll(async () => {
  numbers = (await inParallel(25, () => registerItem())).map(({ itemNo }) => itemNo).sort((a, b) => a - b);
  await inParallel(25, async (index) => until('itemInfoes', numbers[index] ?? 0, { itemStatus: 'Rentable' }));
});

describe.each(['items', 'itemInfoes'] as const)('the list /%s', (collection) => {
  it('comes in number order, 20 a page, until there is no more', async () => {
    const pages = await follow(collection, `/${collection}`);
    expect(pages[0]).toMatchObject({ size: 20, self: `${api}/${collection}` });
    expect(pages[0]?.entries).toHaveLength(20);
    const listed = pages.flatMap(({ entries }) => entries.map(({ itemNo }) => itemNo));
    expect(listed).toEqual([...listed].sort((a, b) => a - b));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(expect.arrayContaining([...numbers]));
    expect(pages.at(-1)?.next).toBeUndefined();
  });

  it('comes newest first when asked, in pages of any size up to 100', async () => {
    const pages = await follow(collection, `/${collection}?size=7&sort=itemNo,desc`);
    expect(pages[0]).toMatchObject({ size: 7 });
    expect(pages[0]?.entries).toHaveLength(7);
    const listed = pages.flatMap(({ entries }) => entries.map(({ itemNo }) => itemNo));
    expect(listed).toEqual([...listed].sort((a, b) => b - a));
    // Items that other tests registered later may come first.
    expect(listed.filter((itemNo) => numbers.includes(itemNo))).toEqual([...numbers].reverse());
    const one = readPage(collection, await get(`/${collection}?size=1&sort=itemNo,asc`));
    expect(one.entries).toHaveLength(1);
  });

  it('is the same in pages of any size', async () => {
    const [all, inSmallPages] = [await fetchAll(collection, 100), await fetchAll(collection, 3)];
    expect(inSmallPages.map(({ itemNo }) => itemNo)).toEqual(all.map(({ itemNo }) => itemNo));
  });
});

it('lists of items have full pages whatever has left them, however much that is', async () => {
  const before = await registerItem();
  const gone = [...(await inParallel(GONE, () => registerItem()))];
  await skipNumbers();
  gone.push(...(await inParallel(GONE, () => registerItem())));
  const after = await registerItem();
  expect(after.itemNo - before.itemNo).toBeGreaterThan(SKIPPED);
  await inParallel(gone.length, async (index) => expectStatus(await remove(`/items/${gone[index]?.itemNo}`), 204));
  for (const { itemNo } of gone) await until('itemInfoes', itemNo, { itemStatus: 'Deleted' });
  for (const { itemNo } of [before, after]) await until('itemInfoes', itemNo, {});
  for (const collection of ['items', 'itemInfoes'] as const) {
    const newest = readPage(collection, await get(`/${collection}?size=2&sort=itemNo,desc`));
    expect(newest.entries.map(({ itemNo }) => itemNo)).toEqual([after.itemNo, before.itemNo]);
    const pages = await follow(collection, `/${collection}?size=7`);
    const listed = new Set(pages.flatMap(({ entries }) => entries.map(({ itemNo }) => itemNo)));
    expect(gone.filter(({ itemNo }) => listed.has(itemNo))).toEqual([]);
    expect([before, after].every(({ itemNo }) => listed.has(itemNo))).toBe(true);
    expect(pages.at(-1)?.entries.length).toBeGreaterThan(0);
  }
});

describe('what is mine', () => {
  it('is found by the customer, the thing and what can be rented', async () => {
    const rental = await returnedRental();
    const { customerId, reservationNo } = rental.reservation;
    const [next, free] = [await registerItem(), await registerItem()];
    const second = await confirmed(await reserve(next.itemNo, { customerId }));
    const own = await fetchAll('reservations', 1, `customerId=${customerId}`);
    expect(own.map((one) => one.reservationNo)).toEqual([reservationNo, second.reservationNo]);
    const paid = await fetchAll('payments', 1, `customerId=${customerId}`);
    expect(paid.map((one) => one.reservationNo)).toEqual([reservationNo]);
    const { reviewNo, itemNo } = await review(rental);
    const reviews = await fetchAll('reviews', 1, `itemNo=${itemNo}`);
    expect(reviews.map((one) => one.reviewNo)).toEqual([reviewNo]);
    await until('itemInfoes', next.itemNo, { itemStatus: 'NotRentable' });
    await until('itemInfoes', free.itemNo, { itemStatus: 'Rentable' });
    const rentable = (await fetchAll('itemInfoes', 100, 'status=Rentable')).map((one) => one.itemNo);
    expect(rentable).toContain(free.itemNo);
    expect(rentable).not.toContain(next.itemNo);
    expectStatus(await remove(`/reservations/${second.reservationNo}`), 204);
    const left = await fetchAll('reservations', 9, `customerId=${customerId}`);
    expect(left.map((one) => one.reservationNo)).toEqual([reservationNo]);
  });

  it('is nothing for somebody who has nothing', async () => {
    const page = readPage('reservations', await get(`/reservations?customerId=${newCustomer()}`));
    expect(page).toMatchObject({ entries: [], next: undefined });
  });

  it('is asked for page by page with the same filter', async () => {
    const customerId = newCustomer();
    for (const item of [await registerItem(), await registerItem()]) await reserve(item.itemNo, { customerId });
    const address = `/reservations?customerId=${customerId}&size=1`;
    const { self, next = '' } = readPage('reservations', await get(address));
    expect(self).toBe(`${api}${address}`);
    expect(new URL(next).searchParams.get('customerId')).toBe(String(customerId));
  });

  it.each([
    ['reservations', 'customerId=me'],
    ['reservations', 'customerId=0'],
    ['itemInfoes', 'status=Lost'],
  ] as const)('is refused for a value that cannot be: /%s?%s', async (collection, query) => {
    expectProblem(await get(`/${collection}?${query}`), 400, 'invalid-query');
  });
});

describe.each(collections)('the list /%s', (collection) => {
  it('answers 400 to a later page’s number, and says how to go on', async () => {
    const problem = expectProblem(await get(`/${collection}?page=1`), 400, 'invalid-query');
    expect(problem.detail).toContain('next');
    expect(problem.errors).toMatchObject([{ path: 'page' }]);
  });

  it.each([
    ['page=0', 20],
    ['page=0&size=5', 5],
    ['size=0', 20],
    ['size=101', 100],
    ['size=2000', 100],
    ['size=ten', 20],
    ['size=-1', 20],
  ])('reads ?%s as Spring does: %i a page', async (query, size) => {
    const page = readPage(collection, await get(`/${collection}?${query}`));
    expect(page.size).toBe(size);
    expect(page.entries.length).toBeLessThanOrEqual(size);
  });

  it.each(['sort=itemName', 'sort=itemNo,up', 'cursor=nonsense'])('answers 400 to ?%s', async (query) => {
    expectProblem(await get(`/${collection}?${query}`), 400, 'invalid-query');
  });

  it('answers 400 to a filter it does not know, and names those it knows', async () => {
    const problem = expectProblem(await get(`/${collection}?colour=blue&size=5`), 400, 'invalid-query');
    expect(problem.errors).toMatchObject([{ path: 'colour' }]);
    for (const filter of Object.keys(lists[collection].filters)) expect(problem.detail).toContain(filter);
  });

  it('answers what its pages look like', async () => {
    const page = readPage(collection, await get(`/${collection}?size=5`));
    expect(page.size).toBe(5);
    expect(page.self).toBe(`${api}/${collection}?size=5`);
  });
});

it('a cursor belongs to the list and the order it came from', async () => {
  const { next = '' } = readPage('items', await get('/items?size=1'));
  const cursor = new URL(next).searchParams.get('cursor') ?? '';
  expectProblem(await get(`/items?size=1&sort=itemNo,desc&cursor=${cursor}`), 400, 'invalid-query');
  expectProblem(await get(`/reservations?cursor=${cursor}`), 400, 'invalid-query');
});

/** Uses numbers up, as that many registrations would. */
async function skipNumbers(): Promise<void> {
  await createDynamoCounter(aws.tables, named('items')).lease(SKIPPED);
}

/** Reads every page of a list. Each page but the last must be full. */
async function follow<C extends 'items' | 'itemInfoes'>(collection: C, start: string): Promise<readonly ListPage<C>[]> {
  const pages: ListPage<C>[] = [];
  for (let address: string | undefined = start; address !== undefined; address = pages.at(-1)?.next) {
    const page: ListPage<C> = readPage(collection, await get(address));
    if (page.next !== undefined) expect(page.entries).toHaveLength(page.size);
    pages.push(page);
  }
  return pages;
}

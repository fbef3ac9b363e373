import { beforeAll, describe, expect, it } from 'vitest';
import { api, expectStatus, get, remove } from '../support/http-client.ts';
import { inParallel } from '../support/in-parallel.ts';
import { registerItem, until } from '../support/market.ts';
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
    // What other tests registered later may be in front.
    expect(listed.filter((itemNo) => numbers.includes(itemNo))).toEqual([...numbers].reverse());
    const one = readPage(collection, await get(`/${collection}?size=1&sort=itemNo,asc`));
    expect(one.entries).toHaveLength(1);
  });

  it('may have short pages that still go on, and misses nothing', async () => {
    const first = readPage(collection, await get(`/${collection}?size=100`));
    const all = await fetchAll(collection, 100);
    const inSmallPages = await fetchAll(collection, 3);
    expect(inSmallPages.map(({ itemNo }) => itemNo)).toEqual(all.map(({ itemNo }) => itemNo));
    expect(first.entries.length).toBeLessThanOrEqual(100);
  });

  it('passes over what has left it, however much that is', async () => {
    const gone = await inParallel(8, () => registerItem());
    await inParallel(8, async (index) => expectStatus(await remove(`/items/${gone[index]?.itemNo}`), 204));
    await inParallel(8, async (index) => until('itemInfoes', gone[index]?.itemNo ?? 0, { itemStatus: 'Deleted' }));
    const after = await registerItem();
    await until('itemInfoes', after.itemNo, {});
    const listed = (await fetchAll(collection, 2)).map(({ itemNo }) => itemNo);
    for (const { itemNo } of gone) expect(listed).not.toContain(itemNo);
    expect(listed).toContain(after.itemNo);
    const [newest] = readPage(collection, await get(`/${collection}?size=1&sort=itemNo,desc`)).entries;
    expect(newest?.itemNo).toBe(after.itemNo);
  });
});

describe.each(collections)('the list /%s', (collection) => {
  it('answers 400 to a page number, and says how to go on', async () => {
    const problem = expectProblem(await get(`/${collection}?page=0`), 400, 'invalid-query');
    expect(problem.detail).toContain('next');
    expect(problem.errors).toMatchObject([{ path: 'page' }]);
  });

  it.each(['size=0', 'size=101', 'size=ten', 'size=-1', 'sort=itemName', 'sort=itemNo,up', 'cursor=nonsense'])(
    'answers 400 to ?%s',
    async (query) => {
      expectProblem(await get(`/${collection}?${query}`), 400, 'invalid-query');
    },
  );

  it('ignores other parameters and answers what its pages look like', async () => {
    const page = readPage(collection, await get(`/${collection}?projection=full&size=5`));
    expect(page.size).toBe(5);
    expect(page.entries.length).toBeLessThanOrEqual(5);
    expect(page.self).toBe(`${api}/${collection}?size=5`);
  });
});

it('a cursor belongs to the list and the order it came from', async () => {
  const { next = '' } = readPage('items', await get('/items?size=1'));
  const cursor = new URL(next).searchParams.get('cursor') ?? '';
  expectProblem(await get(`/items?size=1&sort=itemNo,desc&cursor=${cursor}`), 400, 'invalid-query');
  expectProblem(await get(`/reservations?cursor=${cursor}`), 400, 'invalid-query');
});

async function follow<C extends 'items' | 'itemInfoes'>(collection: C, start: string): Promise<readonly ListPage<C>[]> {
  const pages: ListPage<C>[] = [];
  for (let address: string | undefined = start; address !== undefined; address = pages.at(-1)?.next) {
    pages.push(readPage(collection, await get(address)));
  }
  return pages;
}

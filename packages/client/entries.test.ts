import { expect, it } from 'vitest';
import { entries, listItems } from './index.ts';
import { serve } from './server.fixture.ts';

const page = (numbers: readonly number[], next?: string) => ({
  body: {
    _embedded: { items: numbers.map((itemNo) => ({ itemNo })) },
    _links: next === undefined ? {} : { next: { href: `{url}/items?cursor=${next}` } },
  },
});

it('follows the pages of a list', async () => {
  const { url, asked } = await serve(page([1, 2], 'b'), page([3], 'c'), page([]));
  const found: number[] = [];
  for await (const { itemNo } of entries({ url, token: 'abc' }, listItems, { size: 2 }, { correlationId: 'c-1' }))
    found.push(itemNo);
  expect(found).toEqual([1, 2, 3]);
  expect(asked.map(({ path }) => path)).toEqual(['/items?size=2', '/items?cursor=b', '/items?cursor=c']);
  expect(asked.map(({ headers }) => headers['x-correlation-id'])).toEqual(['c-1', 'c-1', 'c-1']);
});

it('reads no page that nobody wants', async () => {
  const { url, asked } = await serve(page([1, 2], 'b'));
  for await (const _ of entries({ url }, listItems, {})) break;
  expect(asked).toHaveLength(1);
});

it('throws at a page that cannot be read', async () => {
  const { url } = await serve(page([1], 'b'), { status: 503 });
  const pages = entries({ url }, listItems, {});
  expect((await pages.next()).value).toEqual({ itemNo: 1 });
  await expect(pages.next()).rejects.toThrow('expected 200, got 503');
});

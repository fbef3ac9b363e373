import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Page, PageRequest } from '../domain/page.ts';
import type { AggregateRepository } from './aggregate.repository.ts';
import { MAX_BUCKETS_PER_PAGE } from './list-buckets.ts';
import { aChange, THING_TIME_MS, type Thing, type ThingEvent } from './thing.fixture.ts';

type Things = AggregateRepository<Thing, ThingEvent>;

/** What the lists of every aggregate repository keep. Takes a maker of empty ones; `runs`: how many random lists are walked. Registers the tests. */
export function aggregateListContract(
  create: (now: () => number) => Promise<Things>,
  { runs }: { readonly runs: number },
): void {
  let now = THING_TIME_MS;
  let things: Things;
  beforeEach(async () => {
    now = THING_TIME_MS;
    things = await create(() => now);
  });

  it('of an empty store is one empty page', async () => {
    expect(await things.list({ size: 5, descending: false })).toEqual({ entries: [] });
    expect(await things.list({ size: 5, descending: true })).toEqual({ entries: [] });
  });

  it('goes over the edges of buckets in number order, up and down', async () => {
    const numbers = [1, 2, 98, 99, 100, 101, 199, 200, 201];
    await saveAll(things, [200, 2, 99, 1, 201, 100, 98, 199, 101]);
    for (const size of [1, 2, 3, 9, 100]) {
      expect(await walk(things, { size })).toEqual(numbers);
      expect(await walk(things, { size, descending: true })).toEqual(numbers.toReversed());
    }
  });

  it.each([1, 99, 100, 199, 200])('finds a thing that stands alone at the edge: %i', async (no) => {
    await saveAll(things, [no]);
    expect(await walk(things, { size: 2 })).toEqual([no]);
    expect(await walk(things, { size: 2, descending: true })).toEqual([no]);
  });

  it('gives as many as asked for when they stand close together', async () => {
    await saveAll(things, [95, 96, 97, 98, 99, 100, 101, 102]);
    expect(numbersOf(await things.list({ size: 6, descending: false }))).toEqual([95, 96, 97, 98, 99, 100]);
    expect(numbersOf(await things.list({ size: 6, descending: true }))).toEqual([102, 101, 100, 99, 98, 97]);
  });

  it('goes on after the number it is told, which need not exist', async () => {
    await saveAll(things, [1, 5, 9]);
    expect(await walk(things, { size: 2, after: 4 })).toEqual([5, 9]);
    expect(await walk(things, { size: 2, after: 5 })).toEqual([9]);
    expect(await walk(things, { size: 2, after: 5, descending: true })).toEqual([1]);
  });

  it('may be short and go on, where a hole is wider than a page reads', async () => {
    await saveAll(things, [3, (MAX_BUCKETS_PER_PAGE + 1) * 100]);
    const page = await things.list({ size: 10, descending: false });
    expect(numbersOf(page)).toEqual([3]);
    expect(page.next).toBeGreaterThan(3);
    expect(await walk(things, { size: 10 })).toEqual([3, (MAX_BUCKETS_PER_PAGE + 1) * 100]);
    expect(await walk(things, { size: 10, descending: true })).toEqual([(MAX_BUCKETS_PER_PAGE + 1) * 100, 3]);
  });

  it('ends, and has nothing after its end', async () => {
    await saveAll(things, [1, 150]);
    expect(await walk(things, { size: 5, after: 150 })).toEqual([]);
    expect(await walk(things, { size: 5, after: 1, descending: true })).toEqual([]);
    expect(await things.list({ size: 5, descending: false, after: 1_000_000 })).toEqual({ entries: [] });
    expect(await things.list({ size: 5, descending: true, after: 0 })).toEqual({ entries: [] });
  });

  it('begins at its end when told to go down from beyond it', async () => {
    await saveAll(things, [1, 150]);
    expect(await walk(things, { size: 5, descending: true, after: 1_000_000 })).toEqual([150, 1]);
  });

  it('passes over what is not listed and what expired, and find tells of it still', async () => {
    await saveAll(things, [1, 5]);
    for (const no of [2, 3, 4]) await things.save(aChange({ no, hidden: no !== 4, ...(no === 4 && { lives: 0 }) }));
    expect(await walk(things, { size: 2 })).toEqual([1, 5]);
    expect(await walk(things, { size: 1, descending: true })).toEqual([5, 1]);
    expect(await things.find(2)).toMatchObject({ no: 2, hidden: true });
  });

  it('shows each thing as it was last written', async () => {
    await things.save(aChange({ no: 1 }));
    await things.save(aChange({ no: 1, version: 2, name: 'new' }));
    expect((await things.list({ size: 5, descending: false })).entries).toMatchObject([{ name: 'new', version: 2 }]);
  });

  it('walked page by page gives exactly the listed numbers in order', async () => {
    const sparse = fc.uniqueArray(
      fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 95, max: 205 }), fc.integer({ min: 1, max: 1_500 })),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(sparse, fc.integer({ min: 1, max: 20 }), fc.boolean(), async (all, size, descending) => {
        const store = await create(() => THING_TIME_MS);
        const hidden = (no: number) => no % 3 === 0;
        await Promise.all(all.map((no) => store.save(aChange({ no, hidden: hidden(no) }))));
        const wanted = all.filter((no) => !hidden(no)).sort((a, b) => (descending ? b - a : a - b));
        expect(await walk(store, { size, descending })).toEqual(wanted);
      }),
      { numRuns: runs },
    );
  });

  it('shows a thing until it expires', async () => {
    await things.save(aChange({ no: 1, lives: 60 }));
    now = THING_TIME_MS + 59_999;
    expect(await walk(things, { size: 5 })).toEqual([1]);
    now = THING_TIME_MS + 60_000;
    expect(await walk(things, { size: 5 })).toEqual([]);
  });
}

async function saveAll(things: Things, numbers: readonly number[]): Promise<void> {
  for (const no of numbers) expect(await things.save(aChange({ no }))).toBe('saved');
}

function numbersOf(page: Page<Thing>): number[] {
  return page.entries.map((thing) => thing.no);
}

/** Follows `next` to the end and gives the numbers met. Fails on a page that is too large or does not move on. */
async function walk(things: Things, request: Partial<PageRequest> & { readonly size: number }): Promise<number[]> {
  const numbers: number[] = [];
  let page = await things.list({ descending: false, ...request });
  for (let pages = 1; ; pages++) {
    expect(page.entries.length).toBeLessThanOrEqual(request.size);
    expect(pages).toBeLessThan(100);
    numbers.push(...numbersOf(page));
    if (page.next === undefined) return numbers;
    page = await things.list({ descending: false, ...request, after: page.next });
  }
}

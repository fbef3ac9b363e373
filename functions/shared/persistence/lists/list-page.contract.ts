import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { AggregateRepository } from '../aggregate/aggregate.repository.ts';
import { aChange, THING_TIME_MS, type Thing, type ThingEvent } from '../aggregate/thing.fixture.ts';
import { createNumberSequence } from '../counter/number-sequence.ts';

type Things = AggregateRepository<Thing, ThingEvent>;

/**
 * The tests about lists that every aggregate repository must pass. `create` makes empty repositories; `runs`: how many
 * random lists are walked.
 */
export function listPageContract(
  create: (now: () => number) => Promise<Things>,
  { runs }: { readonly runs: number },
): void {
  let things: Things;
  beforeEach(async () => {
    things = await create(() => THING_TIME_MS);
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

  it('is full whatever lies before it and between, up and down', async () => {
    await saveAll(things, [3, 5_000, 90_001]);
    expect(await things.list({ size: 2, descending: false })).toMatchObject({
      entries: [{ no: 3 }, { no: 5_000 }],
      next: 5_000,
    });
    expect(numbersOf(await things.list({ size: 3, descending: false }))).toEqual([3, 5_000, 90_001]);
    expect(numbersOf(await things.list({ size: 3, descending: true }))).toEqual([90_001, 5_000, 3]);
  });

  it('is full after more than a page has left, and has no next when nothing follows', async () => {
    const gone = Array.from({ length: 30 }, (_, index) => 90 + index);
    await saveAll(things, [...gone, 130]);
    for (const no of gone) await things.save(aChange({ no, version: 2, hidden: true }));
    for (const descending of [false, true]) {
      expect(await things.list({ size: 1, descending })).toMatchObject({ entries: [{ no: 130 }] });
      expect(await things.list({ size: 1, descending })).not.toHaveProperty('next');
    }
  });

  it('shows again what comes back', async () => {
    await saveAll(things, [1]);
    await things.save(aChange({ no: 1, version: 2, hidden: true }));
    expect(await walk(things, { size: 5 })).toEqual([]);
    await things.save(aChange({ no: 1, version: 3 }));
    expect(await walk(things, { size: 5 })).toEqual([1]);
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

  it('passes over what is not listed and what expires, and find tells of it still', async () => {
    await saveAll(things, [1, 5]);
    for (const no of [2, 3, 4]) await things.save(aChange({ no, hidden: no !== 4, ...(no === 4 && { lives: 60 }) }));
    expect(await walk(things, { size: 2 })).toEqual([1, 5]);
    expect(await walk(things, { size: 1, descending: true })).toEqual([5, 1]);
    for (const no of [2, 4]) expect(await things.find(no)).toMatchObject({ no });
  });

  it('can be asked for what has one value of a filter, in the same pages', async () => {
    for (const no of [3, 99, 100, 205, 90_000]) await things.save(aChange({ no, owner: no === 99 ? 8 : 7 }));
    await things.save(aChange({ no: 4 }));
    await things.save(aChange({ no: 5, owner: 7, hidden: true }));
    const filter = { name: 'owner', value: 7 };
    expect(await walk(things, { size: 2, filter })).toEqual([3, 100, 205, 90_000]);
    expect(await walk(things, { size: 3, filter, descending: true })).toEqual([90_000, 205, 100, 3]);
    expect(await walk(things, { size: 3, filter: { name: 'owner', value: 9 } })).toEqual([]);
    expect(await walk(things, { size: 9 })).toEqual([3, 4, 99, 100, 205, 90_000]);
  });

  it('finds a thing by its new value alone once it has one', async () => {
    await things.save(aChange({ no: 1, owner: 7 }));
    await things.save(aChange({ no: 1, version: 2, owner: 8 }));
    expect(await walk(things, { size: 2, filter: { name: 'owner', value: 7 } })).toEqual([]);
    expect(await walk(things, { size: 2, filter: { name: 'owner', value: 8 } })).toEqual([1]);
  });

  it('shows whoever pages while others create all that was there when they began, each once', async () => {
    let highest = 0;
    const lease = async (count: number) => (highest += count);
    const instances = [
      createNumberSequence(10, lease),
      createNumberSequence(50, lease),
      createNumberSequence(1, lease),
    ];
    const create = async (turn: number) => {
      const no = (await instances[turn % instances.length]?.next()) ?? 0;
      await saveAll(things, [no]);
      return no;
    };
    const before: number[] = [];
    for (let turn = 0; turn < 25; turn++) before.push(await create(turn));
    const seen: number[] = [];
    let page = await things.list({ size: 3, descending: false });
    for (let turn = 0; ; turn++) {
      seen.push(...numbersOf(page));
      if (page.next === undefined) break;
      // Numbers of a block that was leased earlier may lie behind the reader.
      if (turn < 9) for (const instance of [0, 1, 2]) await create(instance);
      page = await things.list({ size: 3, descending: false, after: page.next });
    }
    expect(seen).toEqual(expect.arrayContaining(before));
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
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
}

async function saveAll(things: Things, numbers: readonly number[]): Promise<void> {
  for (const no of numbers) expect(await things.save(aChange({ no }))).toBe('saved');
}

function numbersOf(page: Page<Thing>): number[] {
  return page.entries.map((thing) => thing.no);
}

/**
 * Follows `next` to the end and returns the numbers found. Fails for a page that is not full although there is more,
 * and for one that does not advance.
 */
async function walk(things: Things, request: Partial<PageRequest> & { readonly size: number }): Promise<number[]> {
  const numbers: number[] = [];
  let page = await things.list({ descending: false, ...request });
  for (let pages = 1; ; pages++) {
    expect(page.entries.length).toBeLessThanOrEqual(request.size);
    expect(pages).toBeLessThan(100);
    numbers.push(...numbersOf(page));
    if (page.next === undefined) return numbers;
    expect(page.entries).toHaveLength(request.size);
    page = await things.list({ descending: false, ...request, after: page.next });
  }
}

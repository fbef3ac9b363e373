import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page, PageRequest } from '../domain/page.ts';
import { InvalidEvent } from '../events/outbox.ts';
import type { AggregateRepository } from './aggregate.repository.ts';
import { MAX_BUCKETS_PER_PAGE } from './list-buckets.ts';
import { aChange, THING_TIME_MS, type Thing, type ThingEvent } from './thing.fixture.ts';

type Things = AggregateRepository<Thing, ThingEvent>;

/** Makes a repository of things on an empty store. Takes its clock, in ms since the epoch. */
export type ThingsFactory = (now: () => number) => Promise<Things>;

/** What every aggregate repository keeps, wherever its rows are. Registers the tests; `runs`: how many random lists are walked. */
export function aggregateRepositoryContract(create: ThingsFactory, { runs }: { readonly runs: number }): void {
  let now = THING_TIME_MS;
  let things: Things;
  beforeEach(async () => {
    now = THING_TIME_MS;
    things = await create(() => now);
  });

  describe('a change', () => {
    it('is found as it was written, unicode names and all', async () => {
      const change = aChange({ no: 7, name: '카메라 “é” 📷 ', note: '줄\n바꿈' });
      expect(await things.save(change)).toBe('saved');
      expect(await things.find(7)).toEqual(change.state);
    });

    it('of nothing is undefined', async () => {
      await things.save(aChange({ no: 1 }));
      expect(await things.find(2)).toBeUndefined();
    });

    it('of version 1 is written only where nothing is', async () => {
      await things.save(aChange({ no: 1, name: 'first' }));
      expect(await things.save(aChange({ no: 1, name: 'second' }))).toBe('conflict');
      expect(await things.find(1)).toMatchObject({ name: 'first', version: 1 });
    });

    it('of version n is written over version n − 1', async () => {
      await things.save(aChange({ no: 1 }));
      expect(await things.save(aChange({ no: 1, version: 2, name: 'new' }))).toBe('saved');
      expect(await things.save(aChange({ no: 1, version: 3, name: 'newer' }))).toBe('saved');
      expect(await things.find(1)).toMatchObject({ name: 'newer', version: 3 });
    });

    it.each([
      ['nothing', 0],
      ['version n', 2],
      ['version n − 2', 1],
    ])('of version n is not written over %s', async (_name, there) => {
      for (let version = 1; version <= there; version++) await things.save(aChange({ no: 1, version, name: 'there' }));
      const version = there === 2 ? 2 : 3;
      expect(await things.save(aChange({ no: 1, version, name: 'late' }))).toBe('conflict');
      expect((await things.find(1))?.name).toBe(there === 0 ? undefined : 'there');
    });

    it.each([1, 2])('of version %i is won by exactly one of many concurrent writers', async (version) => {
      if (version > 1) await things.save(aChange({ no: 1 }));
      const writers = Array.from({ length: 8 }, (_, writer) => `writer ${writer}`);
      const results = await Promise.all(writers.map((name) => things.save(aChange({ no: 1, version, name }))));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect((await things.find(1))?.name).toBe(writers[results.indexOf('saved')]);
    });

    it('drops what it leaves undefined', async () => {
      await things.save(aChange({ no: 1, note: 'gone soon' }));
      expect(await things.save(aChange({ no: 1, version: 2, note: undefined }))).toBe('saved');
      expect(await things.find(1)).toEqual(aChange({ no: 1, version: 2 }).state);
    });

    it('does not change later with the object it was made from', async () => {
      const change = aChange({ no: 1, name: 'as written' });
      await things.save(change);
      Object.assign(change.state, { name: 'changed afterwards' });
      expect((await things.find(1))?.name).toBe('as written');
    });

    it.each<ThingEvent>([{ type: 'ThingUnheardOf' }, { type: 'ThingWeighed', weight: 0 }])(
      'with an event that breaks its contract throws and writes nothing: %o',
      async (event) => {
        await expect(things.save(aChange({ no: 1 }, event))).rejects.toThrow(InvalidEvent);
        expect(await things.find(1)).toBeUndefined();
        await things.save(aChange({ no: 1 }));
        await expect(things.save(aChange({ no: 1, version: 2 }, event))).rejects.toThrow(InvalidEvent);
        expect(await things.find(1)).toMatchObject({ version: 1 });
      },
    );
  });

  describe('a row that expired', () => {
    it('is there until its time, and absent from then on', async () => {
      await things.save(aChange({ no: 1, lives: 60 }));
      now = THING_TIME_MS + 59_999;
      expect(await things.find(1)).toMatchObject({ no: 1 });
      expect(await walk(things, { size: 5 })).toEqual([1]);
      now = THING_TIME_MS + 60_000;
      expect(await things.find(1)).toBeUndefined();
      expect(await walk(things, { size: 5 })).toEqual([]);
    });

    it('stays when a later change says that it lives for ever', async () => {
      await things.save(aChange({ no: 1, lives: 60 }));
      await things.save(aChange({ no: 1, version: 2, lives: undefined }));
      now = THING_TIME_MS + 60_000;
      expect(await things.find(1)).toMatchObject({ version: 2 });
    });
  });

  describe('a list', () => {
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
        fc.oneof(
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 95, max: 205 }),
          fc.integer({ min: 1, max: 1_500 }),
        ),
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

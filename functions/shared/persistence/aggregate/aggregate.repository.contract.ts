import { beforeEach, describe, expect, it } from 'vitest';
import { InvalidEvent } from '#shared/events/invalid-event.error.ts';
import { listPageContract } from '../lists/list-page.contract.ts';
import type { AggregateRepository } from './aggregate.repository.ts';
import type { AggregateTable } from './aggregate-table.ts';
import { aChange, THING_TIME_MS, type Thing, type ThingEvent, thingTable } from './thing.fixture.ts';

type Things = AggregateRepository<Thing, ThingEvent>;

/** Makes a repository of things on an empty store. `now`: ms since the epoch. */
export type ThingsFactory = (now: () => number, table: AggregateTable<Thing>) => Promise<Things>;

/**
 * The tests that every aggregate repository must pass, wherever its rows are. `runs`: how many random lists are walked.
 */
export function aggregateRepositoryContract(create: ThingsFactory, { runs }: { readonly runs: number }): void {
  let now = THING_TIME_MS;
  let things: Things;
  beforeEach(async () => {
    now = THING_TIME_MS;
    things = await create(() => now, thingTable);
  });

  describe('a change', () => {
    it('is found as it was written, unicode names and all', async () => {
      const change = aChange({ no: 7, name: '카메라 “é” 📷 ', note: '줄\n바꿈' });
      expect(await things.save(change)).toBe('saved');
      expect(await things.find(7)).toEqual(change.state);
    });

    it('is found by its number, whatever key its table gives the row', async () => {
      const key = (no: number) => ({ bucket: `OTHER#${no}`, number: 0 });
      const others = await create(() => now, { ...thingTable, key });
      for (const no of [1, 2]) for (const version of [1, 2]) await others.save(aChange({ no, version, name: `${no}` }));
      expect(await others.save(aChange({ no: 1, version: 2, name: 'late' }))).toBe('conflict');
      expect([await others.find(1), await others.find(2), await others.find(0)]).toMatchObject([
        { name: '1', version: 2 },
        { name: '2', version: 2 },
        undefined,
      ]);
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

    it.each([1, 2])(
      'of version %i repeated to the letter, as after a lost answer, is saved and written once',
      async (version) => {
        if (version > 1) await things.save(aChange({ no: 1 }));
        const change = aChange({ no: 1, version, name: 'once', note: undefined });
        expect(await things.save(change)).toBe('saved');
        expect(await things.save(change)).toBe('saved');
        expect(await things.save({ ...change, occurredAt: '2026-11-22T10:00:00.001Z' })).toBe('conflict');
        expect(await things.find(1)).toMatchObject({ name: 'once', version });
      },
    );

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
      now = THING_TIME_MS + 60_000;
      expect(await things.find(1)).toBeUndefined();
    });

    it('stays when a later change says that it lives for ever', async () => {
      await things.save(aChange({ no: 1, lives: 60 }));
      await things.save(aChange({ no: 1, version: 2, lives: undefined }));
      now = THING_TIME_MS + 60_000;
      expect(await things.find(1)).toMatchObject({ version: 2 });
    });
  });

  describe('a list', () => listPageContract((clock) => create(clock, thingTable), { runs }));
}

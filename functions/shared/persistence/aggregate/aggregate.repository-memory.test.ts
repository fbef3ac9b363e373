import { describe, expect, it } from 'vitest';
import { aggregateRepositoryContract } from './aggregate.repository.contract.ts';
import { createMemoryRepository } from './aggregate.repository-memory.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from './thing.fixture.ts';

describe('the aggregate repository in memory', () => {
  aggregateRepositoryContract(async (now, table) => createMemoryRepository<Thing, ThingEvent>(table, now), {
    runs: 200,
  });

  it('remembers the rows it wrote, in order, and no others', async () => {
    const things = createMemoryRepository<Thing, ThingEvent>(thingTable);
    await things.save(aChange({ no: 1 }));
    await things.save(aChange({ no: 1 }));
    await things.save(aChange({ no: 1, version: 2 }, { type: 'ThingWeighed', weight: 3 }));
    expect(things.written.map(({ event }) => [event.id, event.type])).toEqual([
      ['thing#1#1', 'ThingMade'],
      ['thing#1#2', 'ThingWeighed'],
    ]);
  });
});

import { expect, it } from 'vitest';
import { createMemoryRepository } from '../persistence/aggregate/aggregate.repository-memory.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from '../persistence/aggregate/thing.fixture.ts';
import { allFound } from './all-found.ts';

it.each([0, 100, 101, 250])('finds all %i, newest first, and nothing of others', async (count) => {
  const things = createMemoryRepository<Thing, ThingEvent>(thingTable);
  for (let no = 1; no <= count; no++) await things.save(aChange({ no, owner: 7 }));
  await things.save(aChange({ no: 999, owner: 8 }));
  const found = await allFound(things, { name: 'owner', value: 7 });
  expect(found.map(({ no }) => no)).toEqual(Array.from({ length: count }, (_, index) => count - index));
});

import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../domain/page.ts';
import { createMemoryRepository } from '../persistence/aggregate/aggregate.repository-memory.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from '../persistence/aggregate/thing.fixture.ts';
import { allFound, firstFound, newestFound } from './all-found.ts';

const filter = { name: 'owner', value: 7 };

/** A list of the numbers 250 to 1, and how many pages were read of it. */
function listOf() {
  const asked: PageRequest[] = [];
  const list = async (request: PageRequest) => {
    asked.push(request);
    const from = (request.after ?? 251) - 1;
    const entries = Array.from({ length: Math.min(request.size, from) }, (_, index) => from - index);
    const last = entries.at(-1) ?? 1;
    return { entries, ...(last > 1 && { next: last }) };
  };
  return { list, asked };
}

it.each([0, 100, 101, 250])('finds all %i, newest first, and nothing of others', async (count) => {
  const things = createMemoryRepository<Thing, ThingEvent>(thingTable);
  for (let no = 1; no <= count; no++) await things.save(aChange({ no, owner: 7 }));
  await things.save(aChange({ no: 999, owner: 8 }));
  const found = await allFound(things, { name: 'owner', value: 7 });
  expect(found.map(({ no }) => no)).toEqual(Array.from({ length: count }, (_, index) => count - index));
});

describe('what a filter of a list finds', () => {
  it.each([
    [250, 1],
    [151, 1],
    [150, 2],
    [1, 3],
  ])('is looked for no further than the first that is so: %i costs %i pages', async (wanted, pages) => {
    const { list, asked } = listOf();
    expect(await firstFound({ list }, filter, (number) => number <= wanted)).toBe(wanted);
    expect(asked.length).toBe(pages);
  });

  it('is nothing when none is so, after all pages', async () => {
    const { list, asked } = listOf();
    expect(await firstFound({ list }, filter, () => false)).toBeUndefined();
    expect(asked.length).toBe(3);
  });

  it('is one page of the newest, however many there are', async () => {
    const { list, asked } = listOf();
    expect((await newestFound({ list }, filter)).length).toBe(100);
    expect(asked.length).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { createMemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import type { Item } from '../domain/item.ts';
import { absentItemRepositoryContract } from './absent-item.repository.contract.ts';
import { createMemoryAbsentItemRepository } from './absent-item.repository-memory.ts';
import { aRefusal, aRegistration, OCCURRED_AT } from './item.fixture.ts';
import { itemTable } from './item.table.ts';

function createStore(now: () => number) {
  const items = createMemoryRepository<Item, ItemEvent>(itemTable, now);
  return { items, absentItems: createMemoryAbsentItemRepository(items, now) };
}

describe('the answers for absent items in memory', () => {
  absentItemRepositoryContract(async (now) => createStore(now));

  it('remembers the rows it wrote, in order, and nothing of what it refused', async () => {
    const { items, absentItems } = createStore(() => Date.parse(OCCURRED_AT));
    await absentItems.save(aRefusal(7, 1));
    await items.save(aRegistration(7));
    await absentItems.save(aRefusal(7, 2));
    expect(absentItems.written.map(({ event }) => event.id)).toEqual(['absent-item#7-1#1']);
  });
});

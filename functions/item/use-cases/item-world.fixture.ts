import { noAddresses } from '#shared/files/file-addresses.fixture.ts';
import { createMemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { createMemoryCounter } from '#shared/persistence/counter/counter-memory.ts';
import { createNumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { createMemoryIdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys-memory.ts';
import { createMemoryQuotas } from '#shared/persistence/quotas/quotas-memory.ts';
import { now, nowMs } from '#shared/testing/context.fixture.ts';
import { seed } from '#shared/testing/seed.ts';
import { createMemoryAbsentItemRepository } from '../adapters/absent-item.repository-memory.ts';
import { itemTable } from '../adapters/item.table.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import { registered } from '../domain/item.fixture.ts';
import type { Item } from '../domain/item.ts';

/** Everything the item's use cases need, in memory, without any item. */
export function emptyWorld() {
  const items = createMemoryRepository<Item, ItemEvent>(itemTable, nowMs);
  const absentItems = createMemoryAbsentItemRepository(items, nowMs);
  const numbers = createNumberSequence(1, createMemoryCounter().lease);
  const keys = createMemoryIdempotencyKeys(nowMs);
  const quotas = { quotas: createMemoryQuotas(), pictureQuotas: createMemoryQuotas() };
  const limits = { registrationsPerHour: async () => 3, picturesPerHour: async () => 3 };
  return { items, absentItems, numbers, keys, ...quotas, now, ...limits, addresses: noAddresses(), draw: () => 7 };
}

/** See {@link emptyWorld}. */
export type ItemWorld = ReturnType<typeof emptyWorld>;

/** A world with one registered item with this history. */
export async function worldWith(...history: readonly ItemEvent[]): Promise<ItemWorld> {
  const world = emptyWorld();
  await seed(world.items, evolveItem, [registered, ...history]);
  return world;
}

/** The names of a world's events after the first `before`, from the item's own rows. */
export function newsOf({ items }: ItemWorld, before: number): readonly string[] {
  return items.written.slice(before).map(({ event }) => event.type);
}

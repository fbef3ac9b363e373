import { defineAggregate } from '../shared/use-cases/aggregate.ts';
import { itemTable } from './adapters/item.table.ts';
import { decideItem, type ItemCommand } from './domain/item.decide.ts';
import { evolveItem } from './domain/item.evolve.ts';
import type { Item } from './domain/item.ts';

/** The item. */
export const itemAggregate = defineAggregate('items', { table: itemTable, evolve: evolveItem });

/** The dependencies of every use case on one item. */
export type ItemDependencies = Parameters<typeof itemAggregate.change>[0];

/** Returns the item's decision on a command, as a function of its state. */
export function itemDecides(command: ItemCommand) {
  return (item: Item | undefined) => decideItem(item, command);
}

import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { Item } from '../domain/item.ts';
import type { ItemDependencies } from './item.dependencies.ts';

/** The item with this number. Throws CommandRejected (not-found) when there is none or it has left the market. */
export async function findItem({ items }: Pick<ItemDependencies, 'items'>, itemNo: number): Promise<Item> {
  const item = await items.find(itemNo);
  if (item === undefined || item.deletion !== undefined) {
    throw new CommandRejected({ kind: 'not-found', code: 'item-not-found', detail: 'there is no such item' });
  }
  return item;
}

import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { Item } from '../domain/item.ts';
import type { ItemDependencies } from './item.dependencies.ts';

/** The item with this number. Refused (not-found) when there is none or it has left the market. */
export async function findItem({ items }: Pick<ItemDependencies, 'items'>, itemNo: number): Promise<Outcome<Item>> {
  const item = await items.find(itemNo);
  if (item === undefined || item.deletion !== undefined) {
    return { rejection: { kind: 'not-found', code: 'item-not-found', detail: 'there is no such item' } };
  }
  return { state: item };
}

import type { ItemDependencies } from '../item.aggregate.ts';

/** Whether an item was ever registered, deleted items included. */
export async function lookForItem(
  { items }: Pick<ItemDependencies, 'items'>,
  itemNo: number,
): Promise<{ readonly outcome: 'found' | 'absent' }> {
  return { outcome: (await items.find(itemNo)) === undefined ? 'absent' : 'found' };
}

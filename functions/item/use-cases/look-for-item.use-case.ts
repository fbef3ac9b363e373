import type { ItemDependencies } from '../item.aggregate.ts';

/** Whether an item was ever registered; one that has left the market was. */
export async function lookForItem(
  { items }: Pick<ItemDependencies, 'items'>,
  itemNo: number,
): Promise<{ readonly outcome: 'found' | 'absent' }> {
  return { outcome: (await items.find(itemNo)) === undefined ? 'absent' : 'found' };
}

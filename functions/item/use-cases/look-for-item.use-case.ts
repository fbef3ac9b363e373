import { type DayRules, rulesIn } from '#contracts/days/item-days.ts';
import type { ItemDependencies } from '../item.aggregate.ts';

/** Whether there is such an item: its owner if it has one, and the rules for days. One that left the market is absent. */
export async function lookForItem(
  { items }: Pick<ItemDependencies, 'items'>,
  itemNo: number,
): Promise<{ readonly outcome: 'found' | 'absent'; readonly ownerId?: number | undefined } & DayRules> {
  const item = await items.find(itemNo);
  if (item === undefined || item.deletion !== undefined) return { outcome: 'absent' };
  const { ownerId } = item;
  return { outcome: 'found', ...(ownerId !== undefined && { ownerId }), ...rulesIn(item) };
}

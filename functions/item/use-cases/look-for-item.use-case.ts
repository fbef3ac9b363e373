import { type ItemRules, rulesIn } from '#contracts/days/item-days.ts';
import { isLent } from '../domain/item.ts';
import type { ItemDependencies } from '../item.aggregate.ts';

/**
 * Whether there is such an item: its owner if it has one, its price, the rules for days, when it came back last, and
 * whether it is lent. One that left the market is absent.
 */
export async function lookForItem(
  { items }: Pick<ItemDependencies, 'items'>,
  itemNo: number,
): Promise<
  {
    readonly outcome: 'found' | 'absent';
    readonly ownerId?: number | undefined;
    readonly itemPrice?: number;
  } & ItemRules
> {
  const item = await items.find(itemNo);
  if (item === undefined || item.deletion !== undefined) return { outcome: 'absent' };
  const { ownerId, itemPrice, returnedOn } = item;
  const owner = ownerId !== undefined && { ownerId };
  return {
    outcome: 'found',
    ...owner,
    itemPrice,
    ...rulesIn(item),
    ...(returnedOn !== undefined && { returnedOn }),
    ...(isLent(item) && { lent: true }),
  };
}

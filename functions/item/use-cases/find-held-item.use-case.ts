import { firstFound } from '#shared/use-cases/all-found.ts';
import type { Item } from '../domain/item.ts';
import type { ItemDependencies } from '../item.aggregate.ts';

/** Whether an item of an owner is held or lent, and which: the newest. */
export async function findHeldItem(
  { items }: { readonly items: Pick<ItemDependencies['items'], 'list'> },
  ownerId: number,
): Promise<{ readonly outcome: 'none' | 'held'; readonly itemNo?: number }> {
  const isHeld = ({ reservationNo }: Item) => reservationNo !== undefined;
  const held = await firstFound(items, { name: 'ownerId', value: ownerId }, isHeld);
  return held === undefined ? { outcome: 'none' } : { outcome: 'held', itemNo: held.itemNo };
}

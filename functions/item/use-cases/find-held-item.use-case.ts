import { firstFound } from '#shared/use-cases/all-found.ts';
import { type Item, nextReservationOf } from '../domain/item.ts';
import type { ItemDependencies } from '../item.aggregate.ts';

/** Whether an item of an owner is held, booked or lent, and which: the newest. */
export async function findHeldItem(
  { items }: { readonly items: Pick<ItemDependencies['items'], 'list'> },
  ownerId: number,
): Promise<{ readonly outcome: 'none' | 'held'; readonly itemNo?: number }> {
  const isHeld = (item: Item) => nextReservationOf(item) !== undefined;
  const held = await firstFound(items, { name: 'ownerId', value: ownerId }, isHeld);
  return held === undefined ? { outcome: 'none' } : { outcome: 'held', itemNo: held.itemNo };
}

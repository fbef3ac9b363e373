import type { Item } from '../domain/item.ts';

/** An item as clients see it: the original's fields, and its own number. */
export function presentItem({ itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo }: Item): object {
  return { itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo: reservationNo ?? null };
}

import { type Advice, commanded, type Facts } from './advice.ts';

/** The item is lost, and registered again under its number, from what its rental knows of it. */
export function lostItem({ state, review, payment }: Facts): Advice {
  const { itemNo, ownerId, itemName, itemPrice, total } = state;
  return commanded('the item is lost', {
    type: 'RegisterItem',
    itemNo,
    ownerId,
    itemName: itemName ?? review?.state.itemName ?? `Item ${itemNo}`,
    itemPrice: (total === undefined ? payment?.state.itemPrice : itemPrice) ?? itemPrice ?? 0,
    ...(total !== undefined && { priceUnit: 'Day' }),
  });
}

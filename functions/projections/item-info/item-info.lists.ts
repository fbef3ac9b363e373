import type { FiltersOf } from '#contracts/http/routes.ts';
import type { SlotRow, ViewLists } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

type Row = SlotRow<ItemInfoSlots>;

/** The view's lists: all items that were not deleted, and by status those that can be rented. */
export const itemInfoLists: ViewLists<ItemInfoSlots> = {
  slot: 'item',
  listed: ({ item }) => item !== undefined && item.value.itemStatus !== 'Deleted',
  filters: {
    status: ({ item }) => (item?.value.itemStatus === 'Rentable' ? 'Rentable' : undefined),
  } satisfies FiltersOf<'itemInfoes', Row>,
  place: ({ item }) => item?.value.place,
};

import { conditionOf } from '#contracts/events/item.events.ts';
import type { ItemAnswer } from '#contracts/http/items.answers.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import type { Item } from '../domain/item.ts';
import { itemListTemplates, itemTemplates } from './item.templates.ts';

/**
 * An item as clients see it: the original's fields, its own number, links to its view and its reservation, and the
 * possible requests.
 */
export const itemResource: Resource<Item, ItemAnswer> = {
  name: 'items',
  rel: 'item',
  idOf: ({ itemNo }) => itemNo,
  present: (item) => ({
    itemNo: item.itemNo,
    ownerId: item.ownerId ?? null,
    itemName: item.itemName,
    ...conditionOf(item),
    itemPrice: item.itemPrice,
    rentalStatus: item.rentalStatus,
    reservationNo: item.reservationNo ?? null,
  }),
  links: ({ itemNo, reservationNo }) => ({
    itemInfo: ['itemInfoes', itemNo],
    ...(reservationNo === undefined ? {} : { reservation: ['reservations', reservationNo] }),
  }),
  templates: itemTemplates,
  listTemplates: itemListTemplates,
};

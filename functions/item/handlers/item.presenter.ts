import type { Resource } from '#shared/http/hal/hal.ts';
import type { Item } from '../domain/item.ts';
import { itemListTemplates, itemTemplates } from './item.templates.ts';

/**
 * An item as clients see it: the original's fields, its own number, links to its view and its reservation, and the
 * possible requests.
 */
export const itemResource: Resource<Item> = {
  name: 'items',
  rel: 'item',
  idOf: ({ itemNo }) => itemNo,
  present: ({ itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo }) => ({
    itemNo,
    itemName,
    itemStatus,
    itemPrice,
    rentalStatus,
    reservationNo: reservationNo ?? null,
  }),
  links: ({ itemNo, reservationNo }) => ({
    itemInfo: ['itemInfoes', itemNo],
    ...(reservationNo === undefined ? {} : { reservation: ['reservations', reservationNo] }),
  }),
  templates: itemTemplates,
  listTemplates: itemListTemplates,
};

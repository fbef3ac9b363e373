import { type Presented, resource } from '../../shared/http/hal.ts';
import type { HttpRequest } from '../../shared/http/request.ts';
import type { Item } from '../domain/item.ts';
import { itemTemplates } from './item.templates.ts';

/** An item as clients see it: the original's fields, its own number, its view and its reservation, and what can be asked of it. */
export function presentItem(item: Item): Presented {
  const { itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo } = item;
  return {
    itemNo,
    itemName,
    itemStatus,
    itemPrice,
    rentalStatus,
    reservationNo: reservationNo ?? null,
    _links: {
      itemInfo: ['itemInfoes', itemNo],
      ...(reservationNo === undefined ? {} : { reservation: ['reservations', reservationNo] }),
    },
    _templates: () => itemTemplates(item),
  };
}

/** The answer that is one item. */
export function showItem(request: HttpRequest, item: Item): object {
  return resource(request, 'items', 'item', item.itemNo, presentItem(item));
}

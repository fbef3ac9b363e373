import type { Presented } from '../../shared/http/hal.ts';
import type { Item } from '../domain/item.ts';

/** An item as clients see it: the original's fields, its own number, and where its view and its reservation are. */
export function presentItem({ itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo }: Item): Presented {
  const reservation = reservationNo === undefined ? {} : { reservation: `/reservations/${reservationNo}` };
  const _links = { itemInfo: `/itemInfoes/${itemNo}`, ...reservation };
  return { itemNo, itemName, itemStatus, itemPrice, rentalStatus, reservationNo: reservationNo ?? null, _links };
}

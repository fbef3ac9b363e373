import type { Presented } from '../../shared/http/hal.ts';
import type { ItemInfo } from '../item-info/item-info.view.ts';
import type { ReviewInfo } from '../review-info/review-info.slots.ts';

/** An entry of the item view, and where its item and its newest reservation are. */
export function presentItemInfo(info: ItemInfo): Presented {
  const { itemNo, itemStatus, reservationNo } = info;
  const item = itemStatus === 'Deleted' ? {} : { item: `/items/${itemNo}` };
  const reservation = reservationNo === null ? {} : { reservation: `/reservations/${reservationNo}` };
  return { ...info, _links: { ...item, ...reservation } };
}

/** An entry of the review view, and where its review is. */
export function presentReviewInfo(info: ReviewInfo): Presented {
  return { ...info, _links: { review: `/reviews/${info.reviewNo}` } };
}

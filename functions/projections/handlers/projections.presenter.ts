import type { Presented } from '../../shared/http/hal.ts';
import type { ItemInfo } from '../item-info/item-info.view.ts';
import type { ReviewInfo } from '../review-info/review-info.slots.ts';

/** An entry of the item view, and its item and newest reservation. */
export function presentItemInfo(info: ItemInfo): Presented {
  const { itemNo, itemStatus, reservationNo } = info;
  return {
    ...info,
    _links: {
      ...(itemStatus === 'Deleted' ? {} : { item: ['items', itemNo] }),
      ...(reservationNo === null ? {} : { reservation: ['reservations', reservationNo] }),
    },
  };
}

/** An entry of the review view, and its review. */
export function presentReviewInfo(info: ReviewInfo): Presented {
  return { ...info, _links: { review: ['reviews', info.reviewNo] } };
}

import { shownPlaceOf } from '#contracts/http/shown-place.ts';
import type { ItemInfoAnswer, ReviewInfoAnswer } from '#contracts/http/views.answers.ts';
import { isSomebodyElse } from '#shared/domain/caller.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { seesRenter } from '../item-info/item-info.policy.ts';
import type { ItemInfo } from '../item-info/item-info.view.ts';
import type { ReviewInfo } from '../review-info/review-info.slots.ts';

/** An entry of the item view, with links to its item, its newest reservation, and for others than its owner to waiting for it. */
export const itemInfoResource: Resource<ItemInfo, ItemInfoAnswer> = {
  name: 'itemInfoes',
  rel: 'itemInfo',
  idOf: ({ itemNo }) => itemNo,
  present(entry, caller) {
    const { renterId: _, place: __, payBy, picture, ...known } = entry;
    const info = {
      ...known,
      ...shownPlaceOf(entry),
      payBy: payBy === null ? null : new Date(payBy * 1_000).toISOString(),
      picture: shown(picture),
    };
    return seesRenter(caller, entry) ? info : { ...info, customerName: null };
  },
  links: ({ itemNo, ownerId, itemStatus, reservationNo, picture }, caller) => ({
    ...(itemStatus === 'Deleted' ? {} : { item: ['items', itemNo] }),
    ...(itemStatus !== 'Deleted' &&
      isSomebodyElse(caller, ownerId) && { waiting: ['items', itemNo, 'waiting'] as const }),
    ...(reservationNo === null ? {} : { reservation: ['reservations', reservationNo] }),
    ...(picture === null ? {} : { picture: ['items', itemNo, 'pictures', picture.pictureNo] }),
  }),
};

/** An entry of the review view, with a link to its review. */
export const reviewInfoResource: Resource<ReviewInfo, ReviewInfoAnswer> = {
  name: 'reviewInfoes',
  rel: 'reviewInfo',
  idOf: ({ reviewNo }) => reviewNo,
  present: (info) => info,
  links: ({ reviewNo }) => ({ review: ['reviews', reviewNo] }),
};

function shown(picture: ItemInfo['picture']): ItemInfoAnswer['picture'] {
  return picture && { ...picture, alt: picture.alt ?? null };
}

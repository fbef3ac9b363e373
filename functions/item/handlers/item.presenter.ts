import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { extensionTo } from '#contracts/days/extension.ts';
import { daysShown } from '#contracts/days/item-days.ts';
import { conditionOf } from '#contracts/events/item.events.ts';
import type { ItemAnswer } from '#contracts/http/items.answers.ts';
import { shownPlaceOf } from '#contracts/http/shown-place.ts';
import { type Caller, isSomebodyElse, mayBeRenter } from '#shared/domain/caller.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { mayManage } from '../domain/item.policy.ts';
import type { Item } from '../domain/item.ts';
import { picturesOf } from '../domain/picture.ts';
import { itemListTemplates, itemTemplates } from './item.templates.ts';

/**
 * An item as clients see it: the original's fields, its own number, links to its view, its reservation and what extends
 * that, and the possible requests today. Everybody but its owner gets a link to reserving it, and one to waiting for it
 * once they have signed in.
 */
export const itemResource = (clock: MarketClock): Resource<Item, ItemAnswer> => ({
  name: 'items',
  rel: 'item',
  idOf: ({ itemNo }) => itemNo,
  present: (item, caller) => ({
    itemNo: item.itemNo,
    ownerId: item.ownerId ?? null,
    itemName: item.itemName,
    ...conditionOf(item),
    ...shownPlaceOf(item),
    itemPrice: item.itemPrice,
    ...daysShown(item, marketDay(clock)),
    rentalStatus: item.rentalStatus,
    reservationNo: item.reservationNo ?? null,
    pictures: picturesOf(item).map((picture) => ({ ...picture, alt: picture.alt ?? null })),
    ...bookingsShown(item, caller),
  }),
  links: ({ itemNo, ownerId, reservationNo, bookings }, caller) => ({
    itemInfo: ['itemInfoes', itemNo],
    pictures: ['items', itemNo, 'pictures'],
    ...(mayBeRenter(caller, ownerId) && { reserve: ['reservations'] as const }),
    ...(isSomebodyElse(caller, ownerId) && { waiting: ['items', itemNo, 'waiting'] as const }),
    ...(reservationNo === undefined ? {} : linksOf(reservationNo, extensionTo(bookings, reservationNo))),
  }),
  templates: (item, caller) => itemTemplates(item, caller, marketDay(clock)),
  listTemplates: itemListTemplates,
});

/** Which reservations have its days: whoever hands it over prepares for them. Others see the days alone. */
function bookingsShown(item: Item, caller: Caller): Pick<ItemAnswer, 'bookings'> {
  if (item.bookings === undefined || mayManage(caller)(item) !== undefined) return {};
  return { bookings: item.bookings.map(({ reservationNo, from, to }) => ({ reservationNo, from, to })) };
}

/** The reservation that has the item, and the one for which its renter wants to keep it. */
function linksOf(reservationNo: number, extension: { readonly reservationNo: number } | undefined) {
  const reservation = ['reservations', reservationNo] as const;
  return { reservation, ...(extension && { extension: ['reservations', extension.reservationNo] as const }) };
}

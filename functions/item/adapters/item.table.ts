import * as z from 'zod/mini';
import { count, number, place } from '#contracts/events/fields.ts';
import { itemEvents, itemPicture, itemState } from '#contracts/events/item.events.ts';
import { pictureRefusal } from '#contracts/events/reasons.ts';
import type { FiltersOf } from '#contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '#shared/persistence/aggregate/aggregate-table.ts';
import type { AbsentItem } from '../domain/absent-item.ts';
import { type Item, inItsState } from '../domain/item.ts';

function storedItem() {
  const fences = {
    holdSeq: count,
    unseen: z.optional(z.array(count)),
    begunFrom: z.optional(z.string()),
    answeredSeq: count,
    returnedFrom: z.optional(number),
  };
  const pictures = {
    otherPictures: z.optional(z.readonly(z.array(itemPicture))),
    pastPictures: z.optional(z.readonly(z.array(z.object({ pictureNo: number, reason: z.optional(pictureRefusal) })))),
  };
  const more = { ...fences, ...pictures, door: z.optional(place), version: number };
  return z.pipe(z.extend(itemState, more), z.transform(inItsState));
}

/** How items are stored: the state in their events, and also the fences, the door, the other pictures and the version. */
export const itemTable: AggregateTable<Item> = {
  outbox: {
    aggregate: 'item',
    idOf: (item) => item.itemNo,
    contracts: Object.values(itemEvents),
  },
  schema: z.lazy(storedItem),
  numberOf: (item) => item.itemNo,
  listed: (item) => item.deletion === undefined,
  filters: { ownerId: ({ ownerId }) => ownerId } satisfies FiltersOf<'items', Item>,
  ttlSeconds: (item) => (item.deletion === undefined ? undefined : TOMBSTONE_SECONDS),
};

/** How answers for absent items are stored. */
export const absentItemTable: AggregateTable<AbsentItem> = {
  outbox: {
    aggregate: 'absent-item',
    idOf: (answer) => `${answer.itemNo}-${answer.reservationNo}`,
    contracts: [itemEvents.ItemHoldRefused, itemEvents.ItemReleased],
    carriesState: false,
  },
  schema: z.lazy(() => z.object({ itemNo: number, reservationNo: number, released: z.boolean(), version: number })),
  numberOf: (answer) => answer.reservationNo,
  listed: () => false,
  ttlSeconds: () => TOMBSTONE_SECONDS,
};

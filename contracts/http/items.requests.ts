import * as z from 'zod/mini';
import { rentalStatus } from '../events/fields.ts';
import { shownStatuses } from '../events/item.events.ts';
import { idNumber, wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

/** The longest name of an item, in characters: a row of 1 KB has room for it in any script. */
export const MAX_NAME = 100;

const itemName = () => text({ max: MAX_NAME });
const itemPrice = () => wholeNumber({ min: 0 });

/** `POST /items`. A new item is Rentable and not renting; a client may state that, but no other status. */
export const registerItemRequest = z.lazy(() =>
  z.object({
    itemName: itemName(),
    itemPrice: itemPrice(),
    itemStatus: z.optional(z.literal('Rentable')),
    rentalStatus: z.optional(z.literal('NotRenting')),
  }),
);

/** `PATCH /items/{itemNo}`: the wanted state of the item. */
export const patchItemRequest = z.lazy(() =>
  z.object({
    itemNo: z.optional(idNumber),
    itemName: z.optional(itemName()),
    itemPrice: z.optional(itemPrice()),
    reservationNo: z.optional(idNumber),
    itemStatus: z.optional(z.enum(shownStatuses)),
    rentalStatus: z.optional(rentalStatus),
  }),
);

/** `PUT /items/{itemNo}`: the wanted state, with all fields. */
export const putItemRequest = z.lazy(() =>
  z.extend(patchItemRequest._zod.innerType, { itemName: itemName(), itemPrice: itemPrice() }),
);

/** The wanted state of an item, from a body. */
export type PatchItem = z.output<typeof patchItemRequest>;

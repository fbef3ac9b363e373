import * as z from 'zod/mini';
import { idNumber, oneOf, wholeNumber } from '#shared/http/input/fields.ts';
import { text } from '#shared/http/input/text-field.ts';

/** The longest name an item may have, in characters: what a row of 1 KB leaves room for in any script. */
export const MAX_NAME = 100;

const itemName = text({ max: MAX_NAME });
const itemPrice = wholeNumber({ min: 0 });

/** `POST /items`. A new item is Rentable and not renting; a client may say so, nothing else. */
export const registerItemRequest = z.object({
  itemName,
  itemPrice,
  itemStatus: z.optional(oneOf(['Rentable'])),
  rentalStatus: z.optional(oneOf(['NotRenting'])),
});

/** `PATCH /items/{itemNo}`: how the item shall be. */
export const patchItemRequest = z.object({
  itemNo: z.optional(idNumber()),
  itemName: z.optional(itemName),
  itemPrice: z.optional(itemPrice),
  reservationNo: z.optional(idNumber()),
  itemStatus: z.optional(oneOf(['Rentable', 'NotRentable'])),
  rentalStatus: z.optional(oneOf(['NotRenting', 'Renting', 'Returned'])),
});

/** `PUT /items/{itemNo}`: the same, whole. */
export const putItemRequest = z.extend(patchItemRequest, { itemName, itemPrice });

/** What a body says an item shall be. */
export type PatchItem = z.output<typeof patchItemRequest>;

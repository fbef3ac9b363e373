import * as z from 'zod/mini';
import { number, price, rentalStatus } from '../events/fields.ts';
import { condition } from '../events/item.events.ts';
import { link, resource } from './hal.answers.ts';

/** An item as clients see it. */
export const itemAnswer = resource(
  {
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    ...condition,
    itemPrice: price,
    rentalStatus,
    reservationNo: z.nullable(number),
  },
  { item: link, itemInfo: link, reservation: z.optional(link) },
);

/** See {@link itemAnswer}. */
export type ItemAnswer = z.output<typeof itemAnswer>;

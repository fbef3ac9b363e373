import * as z from 'zod/mini';
import { number, paymentStatus, price, rentalStatus } from '../events/fields.ts';
import { condition, shownStatuses } from '../events/item.events.ts';
import { score } from '../events/review-draft.ts';
import { link, resource } from './hal.answers.ts';

/** An entry of the item view: every field is null until it is known. */
export const itemInfoAnswer = resource(
  {
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    ...condition,
    itemStatus: z.enum([...shownStatuses, 'Deleted']),
    itemPrice: price,
    reservationNo: z.nullable(number),
    rentalStatus: z.nullable(rentalStatus),
    customerId: z.nullable(number),
    customerName: z.nullable(z.string()),
    paymentStatus: z.nullable(paymentStatus),
    payBy: z.nullable(z.iso.datetime()),
    score: z.nullable(score),
  },
  { itemInfo: link, item: z.optional(link), reservation: z.optional(link) },
);

/** An entry of the review view. */
export const reviewInfoAnswer = resource(
  {
    reviewNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    itemNo: number,
    itemName: z.string(),
    score,
    comment: z.nullable(z.string()),
  },
  { reviewInfo: link, review: link },
);

/** See {@link itemInfoAnswer}. */
export type ItemInfoAnswer = z.output<typeof itemInfoAnswer>;
/** See {@link reviewInfoAnswer}. */
export type ReviewInfoAnswer = z.output<typeof reviewInfoAnswer>;

import * as z from 'zod/mini';
import { count, number, paymentStatus, placeFields, price, rentalStatus } from '../events/fields.ts';
import { condition, shownStatuses } from '../events/item.events.ts';
import { score } from '../events/review-draft.ts';
import { daysAnswer } from './days.answers.ts';
import { link, resource } from './hal.answers.ts';
import { pictureShown } from './pictures.answers.ts';
import { shownPlace } from './place.answers.ts';

/** An entry of the item view: every field is null until it is known. */
export const itemInfoAnswer = resource(
  {
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    ...condition,
    itemStatus: z.enum([...shownStatuses, 'Deleted']),
    ...shownPlace,
    // Only in answers to `near`.
    distanceMetres: z.optional(count),
    itemPrice: price,
    ...daysAnswer,
    reservationNo: z.nullable(number),
    rentalStatus: z.nullable(rentalStatus),
    customerId: z.nullable(number),
    customerName: z.nullable(z.string()),
    paymentStatus: z.nullable(paymentStatus),
    payBy: z.nullable(z.iso.datetime()),
    // While it is lent for days: when it has to be back, and whether that day has passed.
    dueOn: z.nullable(z.string()),
    overdue: z.boolean(),
    score: z.nullable(score),
    picture: z.nullable(pictureShown),
  },
  {
    itemInfo: link,
    item: z.optional(link),
    // For who signed in and is not its owner.
    waiting: z.optional(link),
    reservation: z.optional(link),
    picture: z.optional(link),
  },
);

/** A neighbourhood by which a place can be named, and about its middle. */
export const neighbourhoodAnswer = z.object({ name: z.string(), koreanName: z.string(), ...placeFields() });

/** What a page of what is near also says. */
export const completeness = { completeWithinMetres: z.optional(count) };

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

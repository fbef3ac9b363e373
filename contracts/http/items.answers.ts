import * as z from 'zod/mini';
import { maybeBookings } from '../events/days.ts';
import { number, price, rentalStatus } from '../events/fields.ts';
import { condition } from '../events/item.events.ts';
import { daysAnswer } from './days.answers.ts';
import { link, resource } from './hal.answers.ts';
import { pictureShown } from './pictures.answers.ts';
import { shownPlace } from './place.answers.ts';

/** An item as clients see it. */
export const itemAnswer = resource(
  {
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    ...condition,
    ...shownPlace,
    itemPrice: price,
    ...daysAnswer,
    rentalStatus,
    reservationNo: z.nullable(number),
    pictures: z.array(pictureShown),
    bookings: maybeBookings,
  },
  {
    item: link,
    itemInfo: link,
    pictures: link,
    // The list whose form reserves it: for who may send that.
    reserve: z.optional(link),
    // For who signed in and is not its owner.
    waiting: z.optional(link),
    reservation: z.optional(link),
    extension: z.optional(link),
  },
);

/** See {@link itemAnswer}. */
export type ItemAnswer = z.output<typeof itemAnswer>;

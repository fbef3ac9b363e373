import * as z from 'zod/mini';
import { priceUnits } from '../days/item-days.ts';
import { days, maybeDay, terms } from '../events/days.ts';
import { count } from '../events/fields.ts';

/** The rules for rentals as clients see them, and when the item is booked. */
export const daysAnswer = {
  priceUnit: z.enum(priceUnits),
  minDays: z.nullable(count),
  maxDays: z.nullable(count),
  daysBetween: count,
  blockedDays: z.array(days),
  bookedDays: z.array(days),
  returnedOn: maybeDay,
  ...terms,
};

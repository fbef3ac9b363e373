import * as z from 'zod/mini';
import { priceUnits } from '../days/item-days.ts';
import { changeable } from '../days/terms.ts';
import { count, number, price } from './fields.ts';
import { reason } from './reasons.ts';

// Most functions load these and never read one: each is built when it is first used (ADR 0009).

/** A civil day of the market's time zone, as `2026-12-24`. */
export const day = z.lazy(() => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** A day that may be absent. */
export const maybeDay = z.optional(day);

/** From one day to another, both included. */
export const days = z.lazy(() => z.object({ from: day, to: day }));

/** A number that may be absent. */
export const maybeNumber = z.optional(number);

/** The reservation that these days extend: it has the same renter, and ends on the day before. */
export const extensionOf = maybeNumber;

/** The reservations with days of an item; absent when there are none. */
export const maybeBookings = z.optional(
  z.lazy(() => z.array(z.object({ reservationNo: number, from: day, to: day, extensionOf }))),
);

const maybeCount = z.optional(count);
const maybePrice = z.optional(price);

/** What an owner asks for beside the price, as agreed; what is absent is not asked for. */
export const terms = { deposit: maybePrice, lateFee: maybePrice };

/** What of the terms is not as its renter agreed to; absent when nothing says so. */
export const maybeChanged = z.optional(z.lazy(() => z.array(reason(...changeable))));

/** What is due because the item came back late; absent when nothing is. */
export const late = { daysLate: maybeCount, lateFeeDue: maybePrice };

/** What an owner says about the rentals of an item; what is absent is not said. */
export const dayRules = {
  priceUnit: z.optional(z.lazy(() => z.enum(priceUnits))),
  minDays: maybeCount,
  maxDays: maybeCount,
  daysBetween: maybeCount,
  blockedDays: z.optional(z.lazy(() => z.array(days))),
  ...terms,
};

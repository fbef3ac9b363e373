import * as z from 'zod/mini';

/** A number that identifies an aggregate: a whole number from 1. */
export const number = z.int().check(z.positive());
/** A counter: a whole number from 0 (versions, hold sequences, attempts). */
export const count = z.int().check(z.nonnegative());
/** True, or absent. Every function loads it: there is one. */
export const flag = z.optional(z.boolean());
/** An amount of money in the market's whole currency unit, ≥ 0. */
export const price = z.int().check(z.nonnegative());
/** Whether money of a reservation is in force. */
export const paymentStatus = z.enum(['NotPaid', 'Paid']);
/** Where the item is. */
export const rentalStatus = z.enum(['NotRenting', 'Renting', 'Returned']);
/** A place, in degrees; made when it is first used. */
export const place = z.lazy(() =>
  z.object({
    latitude: z.number().check(z.minimum(-90), z.maximum(90)),
    longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  }),
);
/** The fields of {@link place}. */
export const placeFields = () => place._zod.innerType.shape;
/** Whether the item may be reserved. */
export const itemStatus = z.enum(['Rentable', 'NotRentable']);

import * as z from 'zod/mini';

/** A number that identifies an aggregate: a whole number from 1. */
export const number = z.int().check(z.positive());
/** A counter: a whole number from 0 (versions, hold sequences, attempts). */
export const count = z.int().check(z.nonnegative());
/** An amount of money in the market's whole currency unit, ≥ 0. */
export const price = z.int().check(z.nonnegative());
/** Whether money of a reservation is in force. */
export const paymentStatus = z.enum(['NotPaid', 'Paid']);
/** Where the item is. */
export const rentalStatus = z.enum(['NotRenting', 'Renting', 'Returned']);
/** Whether the item may be reserved. */
export const itemStatus = z.enum(['Rentable', 'NotRentable']);

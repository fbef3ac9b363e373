import * as z from 'zod/mini';
import { late } from './days.ts';
import { count, price } from './fields.ts';

/** The deposit beside a payment; absent when none was agreed, and once the payment is given back: then it is, too. */
export const deposit = z.optional(
  z.lazy(() =>
    z.object({
      /** What was authorized. */
      amount: price,
      /** Since the item is back: until when its owner may keep of it, in seconds since the epoch. */
      keepBy: z.optional(count),
      ...late,
      /** How much its owner keeps; 0 when it is released. Absent until that is decided. */
      kept: z.optional(price),
      /** Why, in the owner's words; absent once they or the renter are forgotten. */
      reason: z.optional(z.string()),
      /** True once the owner or the renter is forgotten. */
      forgotten: z.optional(z.boolean()),
      /** True once the provider has done it. */
      settled: z.optional(z.boolean()),
      /** True when the provider had let all of it go before: nothing was taken. */
      lapsed: z.optional(z.boolean()),
    }),
  ),
);

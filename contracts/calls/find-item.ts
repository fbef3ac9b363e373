import * as z from 'zod/mini';
import { dayRules, maybeDay } from '../events/days.ts';
import { number, price } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * reservation → item, before an item's first reservation, and before every one with days: `absent` when there is no
 * such item, or not any more; else its owner, its price, the rules for days, the day on which it came back last, and
 * whether it is lent. Before somebody waits for it, or is called, too.
 */
export const findItem = defineCall({
  name: 'findItem',
  repeatable: 'it changes nothing',
  input: () => z.object({ itemNo: number }),
  output: () =>
    z.object({
      outcome: z.enum(['found', 'absent']),
      ownerId: z.optional(number),
      itemPrice: z.optional(price),
      ...dayRules,
      returnedOn: maybeDay,
      lent: z.optional(z.boolean()),
    }),
});

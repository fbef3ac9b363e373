import * as z from 'zod/mini';
import { number, place } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * reservation → item, for a renter who has paid: where the item is. `exact` when its owner gave the door; `unknown` when
 * they said nothing.
 */
export const findPlace = defineCall({
  name: 'findPlace',
  repeatable: 'it changes nothing',
  input: () => z.object({ itemNo: number }),
  output: () =>
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.enum(['exact', 'about']), place, neighbourhood: z.optional(z.string()) }),
      z.object({ outcome: z.literal('unknown') }),
    ]),
});

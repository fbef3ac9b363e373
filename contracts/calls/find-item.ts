import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/** reservation → item, before an item's first reservation: `absent` when the item was never registered; else its owner. */
export const findItem = defineCall({
  name: 'findItem',
  repeatable: 'it changes nothing',
  input: () => z.object({ itemNo: number }),
  output: () => z.object({ outcome: z.enum(['found', 'absent']), ownerId: z.optional(number) }),
});

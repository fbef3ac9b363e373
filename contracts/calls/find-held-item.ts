import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/** reservation → item, before a person is forgotten: whether an item of theirs is held or lent, and which. */
export const findHeldItem = defineCall({
  name: 'findHeldItem',
  repeatable: 'it changes nothing',
  input: () => z.object({ ownerId: number }),
  output: () => z.object({ outcome: z.enum(['none', 'held']), itemNo: z.optional(number) }),
});

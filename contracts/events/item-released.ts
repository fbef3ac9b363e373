import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The item is free of a cancelled reservation; it will never be held or lent for it again. Without state when it was never registered. */
export const ItemReleased = defineEvent({
  name: 'ItemReleased',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: z.optional(itemState),
      reservationNo: number,
      itemNo: number,
    }),
  example: { version: 2, state: exampleItem, reservationNo: 1, itemNo: 1 },
});

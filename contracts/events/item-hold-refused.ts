import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The item will not be held for a reservation: it is taken, deleted or was never registered (then without state). */
export const ItemHoldRefused = defineEvent({
  name: 'ItemHoldRefused',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: z.optional(itemState),
      reservationNo: number,
      reason: z.enum(['held', 'deleted', 'unknown']),
    }),
  example: {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 2 },
    reservationNo: 1,
    reason: 'held',
  },
});

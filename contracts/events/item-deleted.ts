import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState, reviewDraft } from './item-state.ts';

/** The thing left the market: by its owner, or by the review that `review` and `reservationNo` tell of. */
export const ItemDeleted = defineEvent({
  name: 'ItemDeleted',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
      reservationNo: z.optional(number),
      review: z.optional(reviewDraft),
    }),
  example: {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', deletion: { reservationNo: 1 } },
    reservationNo: 1,
    review: { customerId: 1, customerName: 'Customer1', score: 5 },
  },
});

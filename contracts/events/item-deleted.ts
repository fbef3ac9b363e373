import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The thing left the market: by its owner, or by a review, which `state.deletion` then carries. */
export const ItemDeleted = defineEvent({
  name: 'ItemDeleted',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
    }),
  example: {
    version: 2,
    state: {
      ...exampleItem,
      itemStatus: 'NotRentable',
      deletion: { reservationNo: 1, review: { customerId: 1, customerName: 'Customer1', score: 5 } },
    },
  },
});

import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The thing came back. */
export const ReturnedItem = defineEvent({
  name: 'ReturnedItem',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
      reservationNo: number,
    }),
  example: { version: 2, state: { ...exampleItem, rentalStatus: 'Returned' }, reservationNo: 1 },
});

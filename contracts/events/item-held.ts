import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The item holds itself for a reservation, which adopts its name and price. */
export const ItemHeld = defineEvent({
  name: 'ItemHeld',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
      reservationNo: number,
    }),
  example: { version: 2, state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 1 }, reservationNo: 1 },
});

import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The item was lent before the cancellation came: the reservation goes on. */
export const ItemReleaseRefused = defineEvent({
  name: 'ItemReleaseRefused',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
      reservationNo: number,
    }),
  example: {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 1 },
    reservationNo: 1,
  },
});

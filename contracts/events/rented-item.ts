import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count, number } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** The thing was handed over, its payment captured. */
export const RentedItem = defineEvent({
  name: 'RentedItem',
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

import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** An owner changed the name or the price. */
export const ItemChanged = defineEvent({
  name: 'ItemChanged',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
    }),
  example: { version: 2, state: { ...exampleItem, itemPrice: 120 } },
});

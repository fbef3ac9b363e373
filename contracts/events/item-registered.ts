import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleItem, itemState } from './item-state.ts';

/** An owner listed a thing. */
export const ItemRegistered = defineEvent({
  name: 'ItemRegistered',
  aggregate: 'item',
  data: () =>
    z.object({
      version: count,
      state: itemState,
    }),
  example: { version: 1, state: exampleItem },
});

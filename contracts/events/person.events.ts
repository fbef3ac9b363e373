import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { count, number } from './fields.ts';

/** A person whom the market forgets: their number alone. */
export const personState = z.object({ customerId: number });

/** The events of people, by name. */
export const personEvents = defineEvents('person', {
  /**
   * A person asked to be forgotten, maybe again: their name leaves their reservations and reviews, and their free items
   * leave the market.
   */
  PersonForgotten: event({ version: count, state: personState }, { version: 1, state: { customerId: 1 } }),
});

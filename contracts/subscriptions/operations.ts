import { events } from '../events/index.ts';

/** The events that operators see in the history of a rental or an item: every event of the market. */
export const operationsSubscriptions = events;

import { events } from '../events/index.ts';

// Who is forgotten belongs to no rental and to no item.
const { PersonForgotten, ...ofThings } = events;

/** The events that operators see in the history of a rental or an item: every event of the market but that of a person. */
export const operationsSubscriptions = ofThings;

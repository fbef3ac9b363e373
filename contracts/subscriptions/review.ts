import { ItemDeleted } from '../events/item-deleted.ts';
import { ReservationClosed } from '../events/reservation-closed.ts';

/** What the review listens to. */
export const reviewSubscriptions = { ReservationClosed, ItemDeleted } as const;

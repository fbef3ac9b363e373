import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { ItemPictureRemoved, ItemDeleted } = itemEvents;
const { ReservationCancelled, RenterForgotten } = reservationEvents;

/** The events after which files are removed. The same consumer also hears of files that arrive, from the bucket. */
export const pictureSubscriptions = {
  ItemPictureRemoved,
  ItemDeleted,
  ReservationCancelled,
  RenterForgotten,
} as const;

import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';
import { reviewEvents } from '../events/review.events.ts';

// These change nothing that a view shows.
const { ItemHoldRefused, ItemReleaseRefused, HandoverBegun, ItemReviewForgotten, ItemPictureRefused, ...ofItem } =
  itemEvents;
const { CancellationRequested, PaymentAskedAgain, ...ofReservation } = reservationEvents;
const { ReviewRequested, ...ofReview } = reviewEvents;

/** The events that the views are built from: every event that changes something they show. */
export const projectionSubscriptions = { ...ofItem, ...ofReservation, ...ofReview } as const;

import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';
import { reviewEvents } from '../events/review.events.ts';

const { ItemRegistered, ItemChanged, ItemDeleted, ItemHeld, ItemReleased, RentedItem, ReturnedItem } = itemEvents;
const {
  Reserved,
  ReservationConfirmed,
  ReservationRejected,
  ReservationCancelled,
  PaymentRequested,
  PaymentCancellationRequested,
  RentalStarted,
  ReservationClosed,
} = reservationEvents;
const { Reviewed } = reviewEvents;

/** The events that the views are built from: every event that changes something they show. */
export const projectionSubscriptions = {
  ItemRegistered,
  ItemChanged,
  ItemDeleted,
  ItemHeld,
  ItemReleased,
  RentedItem,
  ReturnedItem,
  Reserved,
  ReservationConfirmed,
  ReservationRejected,
  ReservationCancelled,
  PaymentRequested,
  PaymentCancellationRequested,
  RentalStarted,
  ReservationClosed,
  Reviewed,
} as const;

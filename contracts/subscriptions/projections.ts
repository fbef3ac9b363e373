import { ItemChanged } from '../events/item-changed.ts';
import { ItemDeleted } from '../events/item-deleted.ts';
import { ItemHeld } from '../events/item-held.ts';
import { ItemRegistered } from '../events/item-registered.ts';
import { ItemReleased } from '../events/item-released.ts';
import { PaymentCancellationRequested } from '../events/payment-cancellation-requested.ts';
import { PaymentRequested } from '../events/payment-requested.ts';
import { RentalStarted } from '../events/rental-started.ts';
import { RentedItem } from '../events/rented-item.ts';
import { ReservationCancelled } from '../events/reservation-cancelled.ts';
import { ReservationClosed } from '../events/reservation-closed.ts';
import { ReservationConfirmed } from '../events/reservation-confirmed.ts';
import { ReservationRejected } from '../events/reservation-rejected.ts';
import { Reserved } from '../events/reserved.ts';
import { ReturnedItem } from '../events/returned-item.ts';
import { Reviewed } from '../events/reviewed.ts';

/** What the views are built from: every event that changes something they show. */
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

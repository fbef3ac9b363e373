import { CancellationRequested } from './cancellation-requested.ts';
import { ItemChanged } from './item-changed.ts';
import { ItemDeleted } from './item-deleted.ts';
import { ItemHeld } from './item-held.ts';
import { ItemHoldRefused } from './item-hold-refused.ts';
import { ItemRegistered } from './item-registered.ts';
import { ItemReleaseRefused } from './item-release-refused.ts';
import { ItemReleased } from './item-released.ts';
import { PaymentApproved } from './payment-approved.ts';
import { PaymentAskedAgain } from './payment-asked-again.ts';
import { PaymentCanceled } from './payment-canceled.ts';
import { PaymentCancellationRequested } from './payment-cancellation-requested.ts';
import { PaymentCaptured } from './payment-captured.ts';
import { PaymentClosed } from './payment-closed.ts';
import { PaymentRefunded } from './payment-refunded.ts';
import { PaymentRequested } from './payment-requested.ts';
import { RentalStarted } from './rental-started.ts';
import { RentedItem } from './rented-item.ts';
import { ReservationCancelled } from './reservation-cancelled.ts';
import { ReservationClosed } from './reservation-closed.ts';
import { ReservationConfirmed } from './reservation-confirmed.ts';
import { ReservationRejected } from './reservation-rejected.ts';
import { Reserved } from './reserved.ts';
import { ReturnedItem } from './returned-item.ts';
import { ReviewRequested } from './review-requested.ts';
import { Reviewed } from './reviewed.ts';

/** Every event of the market, by name. */
export const events = {
  ItemRegistered,
  ItemChanged,
  ItemDeleted,
  ItemHeld,
  ItemHoldRefused,
  ItemReleased,
  ItemReleaseRefused,
  RentedItem,
  ReturnedItem,
  Reserved,
  ReservationConfirmed,
  ReservationRejected,
  CancellationRequested,
  ReservationCancelled,
  PaymentRequested,
  PaymentCancellationRequested,
  PaymentAskedAgain,
  RentalStarted,
  ReservationClosed,
  PaymentApproved,
  PaymentCaptured,
  PaymentCanceled,
  PaymentClosed,
  PaymentRefunded,
  ReviewRequested,
  Reviewed,
} as const;

/** The name of an event. */
export type EventName = keyof typeof events;

export {
  CancellationRequested,
  ItemChanged,
  ItemDeleted,
  ItemHeld,
  ItemHoldRefused,
  ItemRegistered,
  ItemReleased,
  ItemReleaseRefused,
  PaymentApproved,
  PaymentAskedAgain,
  PaymentCanceled,
  PaymentCancellationRequested,
  PaymentCaptured,
  PaymentClosed,
  PaymentRefunded,
  PaymentRequested,
  RentalStarted,
  RentedItem,
  ReservationCancelled,
  ReservationClosed,
  ReservationConfirmed,
  ReservationRejected,
  Reserved,
  ReturnedItem,
  Reviewed,
  ReviewRequested,
};

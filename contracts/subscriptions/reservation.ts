import { ItemHeld } from '../events/item-held.ts';
import { ItemHoldRefused } from '../events/item-hold-refused.ts';
import { ItemReleaseRefused } from '../events/item-release-refused.ts';
import { ItemReleased } from '../events/item-released.ts';
import { PaymentApproved } from '../events/payment-approved.ts';
import { PaymentCanceled } from '../events/payment-canceled.ts';
import { PaymentCancellationRequested } from '../events/payment-cancellation-requested.ts';
import { PaymentClosed } from '../events/payment-closed.ts';
import { RentedItem } from '../events/rented-item.ts';
import { Reserved } from '../events/reserved.ts';
import { ReturnedItem } from '../events/returned-item.ts';

/** What the reservation listens to; to its own events, because with them a time to pay begins. */
export const reservationSubscriptions = {
  Reserved,
  PaymentCancellationRequested,
  ItemHeld,
  ItemHoldRefused,
  ItemReleased,
  ItemReleaseRefused,
  RentedItem,
  ReturnedItem,
  PaymentApproved,
  PaymentCanceled,
  PaymentClosed,
} as const;

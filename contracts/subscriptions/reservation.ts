import { ItemHeld } from '../events/item-held.ts';
import { ItemHoldRefused } from '../events/item-hold-refused.ts';
import { ItemReleaseRefused } from '../events/item-release-refused.ts';
import { PaymentApproved } from '../events/payment-approved.ts';
import { PaymentCanceled } from '../events/payment-canceled.ts';
import { PaymentClosed } from '../events/payment-closed.ts';
import { RentedItem } from '../events/rented-item.ts';
import { ReturnedItem } from '../events/returned-item.ts';

/** What the reservation listens to. */
export const reservationSubscriptions = {
  ItemHeld,
  ItemHoldRefused,
  ItemReleaseRefused,
  RentedItem,
  ReturnedItem,
  PaymentApproved,
  PaymentCanceled,
  PaymentClosed,
} as const;

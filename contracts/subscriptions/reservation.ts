import { itemEvents } from '../events/item.events.ts';
import { paymentEvents } from '../events/payment.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { Reserved, PaymentCancellationRequested } = reservationEvents;
const { ItemHeld, ItemHoldRefused, ItemReleased, ItemReleaseRefused, RentedItem, ReturnedItem } = itemEvents;
const { PaymentApproved, PaymentCanceled, PaymentClosed } = paymentEvents;

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

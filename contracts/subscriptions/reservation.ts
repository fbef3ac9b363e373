import { itemEvents } from '../events/item.events.ts';
import { paymentEvents } from '../events/payment.events.ts';
import { personEvents } from '../events/person.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { Reserved, PaymentCancellationRequested } = reservationEvents;
const { ItemHeld, ItemHoldRefused, ItemReleased, ItemReleaseRefused, RentedItem, ReturnedItem } = itemEvents;
const { PaymentApproved, PaymentCanceled, PaymentClosed } = paymentEvents;
const { PersonForgotten } = personEvents;

/** The events that the reservation handles, its own included, because they start a time to pay. */
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
  PersonForgotten,
} as const;

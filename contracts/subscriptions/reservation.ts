import { itemEvents } from '../events/item.events.ts';
import { paymentEvents } from '../events/payment.events.ts';
import { personEvents } from '../events/person.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';
import { waitingEvents } from '../events/waiting.events.ts';

const { Reserved, PaymentCancellationRequested } = reservationEvents;
const { ItemHeld, ItemHoldRefused, ItemReleased, ItemReleaseRefused, RentedItem, ReturnedItem } = itemEvents;
const { ItemChanged, ItemDeleted } = itemEvents;
const { PaymentApproved, PaymentCanceled, PaymentClosed } = paymentEvents;
const { PersonForgotten } = personEvents;
const { WaitingJoined, WaitingCalled, WaitingLeft, WaitingRuledOut } = waitingEvents;

/** The events that the reservation handles, its own included: they start a time to pay, or call who is next. */
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
  ItemChanged,
  ItemDeleted,
  WaitingJoined,
  WaitingCalled,
  WaitingLeft,
  WaitingRuledOut,
} as const;

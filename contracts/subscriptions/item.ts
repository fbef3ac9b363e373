import { paymentEvents } from '../events/payment.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { Reserved, ReservationCancelled } = reservationEvents;
const { PaymentCaptured } = paymentEvents;

/**
 * The events that the item handles: reservations that ask for a hold or a release, and captures, which complete a
 * hand-over.
 */
export const itemSubscriptions = { Reserved, ReservationCancelled, PaymentCaptured } as const;

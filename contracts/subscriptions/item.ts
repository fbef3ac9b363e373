import { paymentEvents } from '../events/payment.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { Reserved, ReservationCancelled } = reservationEvents;
const { PaymentCaptured } = paymentEvents;

/** What the item listens to: reservations that want it or let it go, and captures, which complete a hand-over. */
export const itemSubscriptions = { Reserved, ReservationCancelled, PaymentCaptured } as const;

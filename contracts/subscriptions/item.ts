import { PaymentCaptured } from '../events/payment-captured.ts';
import { ReservationCancelled } from '../events/reservation-cancelled.ts';
import { Reserved } from '../events/reserved.ts';

/** What the item listens to: reservations that want it or let it go, and captures, which complete a hand-over. */
export const itemSubscriptions = { Reserved, ReservationCancelled, PaymentCaptured } as const;

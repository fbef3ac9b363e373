import { ReservationCancelled } from '../events/reservation-cancelled.ts';
import { Reserved } from '../events/reserved.ts';

/** What the item listens to. */
export const itemSubscriptions = { Reserved, ReservationCancelled } as const;

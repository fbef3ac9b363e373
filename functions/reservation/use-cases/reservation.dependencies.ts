import type { Pause } from '../../shared/use-cases/change-aggregate.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** What every use case on a reservation needs. */
export interface ReservationDependencies {
  readonly reservations: ReservationRepository;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause;
}

/** What a use case needs that begins the time in which a reservation is to be paid. */
export interface HoldDependencies extends ReservationDependencies {
  /** How long a reservation is held without being paid: a setting that may change at any time. */
  readonly payWithinMs: () => Promise<number>;
}

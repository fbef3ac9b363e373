import type { Pause } from '../../shared/use-cases/change-aggregate.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** What every use case on a reservation needs. */
export interface ReservationDependencies {
  readonly reservations: ReservationRepository;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause;
}

import type { Change } from '#shared/events/outbox.ts';
import type { AggregateRepository } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import type { ItemLock, Reservation } from '../domain/reservation.ts';

/** Where reservations and the locks of their items live. `save` lets the lock go, in the same transaction, with an event that ends the reservation. */
export interface ReservationRepository extends AggregateRepository<Reservation, ReservationEvent> {
  /** The item's lock (consistent read); one that was never taken has hold sequence 0. */
  lockOf(itemNo: number): Promise<ItemLock>;
  /**
   * Writes a new reservation and takes the lock, both or none, provided the lock is still as given.
   * `lock-moved`: somebody else was faster, nothing was written.
   */
  reserve(lock: ItemLock, change: Change<Reservation, ReservationEvent>): Promise<'saved' | 'lock-moved'>;
}

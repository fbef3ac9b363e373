import type { Change } from '#shared/events/outbox.ts';
import type { AggregateRepository } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import type { ItemLock, Reservation } from '../domain/reservation.ts';

/**
 * Stores reservations and the locks of their items. For an event that ends the reservation, `save` lets the lock go in
 * the same transaction.
 */
export interface ReservationRepository extends AggregateRepository<Reservation, ReservationEvent> {
  /** The item's lock (consistent read); a lock that was never taken has hold sequence 0. */
  lockOf(itemNo: number): Promise<ItemLock>;
  /**
   * Writes a new reservation and takes the lock, both or none, if the lock is unchanged. `lock-moved`: another writer
   * was faster, and nothing was written.
   */
  reserve(lock: ItemLock, change: Change<Reservation, ReservationEvent>): Promise<'saved' | 'lock-moved'>;
}

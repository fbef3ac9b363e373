import type { Change } from '#shared/events/outbox.ts';
import type { AggregateRepository } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { Due } from '#shared/use-cases/each-due.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import type { ItemLock } from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { WaitingEvent, WaitingList } from '../domain/waiting.ts';

/** Who waits for the item, as it was read. `taken`: the renter is one of them, and waits no more. */
export interface BesideThoseWaiting {
  readonly list: WaitingList;
  readonly taken?: Change<WaitingList, WaitingEvent> | undefined;
}

/**
 * Stores reservations and the locks of their items. For an event that ends the reservation, `save` lets the lock go in
 * the same transaction.
 */
export interface ReservationRepository extends AggregateRepository<Reservation, ReservationEvent> {
  /** When a reservation was written last, in ms since the epoch (consistent read); undefined when there is none. */
  changedAt(reservationNo: number): Promise<number | undefined>;
  /** The numbers of at most `size` reservations that may be due by now (ISO 8601), those that are due longest first. */
  due(now: string, size: number): Promise<Due<number>>;
  /** The item's lock (consistent read); a lock that was never taken has hold sequence 0. */
  lockOf(itemNo: number): Promise<ItemLock>;
  /**
   * Writes a new reservation and takes the lock, both or none, if the lock is unchanged, and `beside` too. `lock-moved`:
   * another writer was faster, and nothing was written.
   */
  reserve(
    lock: ItemLock,
    change: Change<Reservation, ReservationEvent>,
    beside?: BesideThoseWaiting,
  ): Promise<'saved' | 'lock-moved'>;
}

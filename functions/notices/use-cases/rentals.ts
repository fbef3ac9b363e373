import type { Due } from '#shared/use-cases/each-due.ts';
import type { Rental } from '../telling/rental.ts';

/** Port: the rentals of people, as far as their dates go. */
export interface Rentals {
  /** Keeps a rental of a person if it is newer than what is known. One conditional write. */
  keep(rental: Rental): Promise<void>;
  /** A person's rental, as it was kept last; undefined when it is not known, or no more. */
  find(customerId: number, reservationNo: number): Promise<Rental | undefined>;
  /** At most `size` rentals that are due at `now` (ISO 8601), those that are due longest first. */
  due(now: string, size: number): Promise<Due<Rental>>;
  /** Says when a rental is due next, unless it has changed since it was read. One conditional write. */
  dueNext(rental: Rental, dueAt: string | undefined): Promise<void>;
  /** A person's rentals, by number; at most the newest hundred. */
  list(customerId: number): Promise<readonly Rental[]>;
}

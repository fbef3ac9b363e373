import type { Change } from '#shared/events/outbox.ts';
import type { AggregateRepository, SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { Due } from '#shared/use-cases/each-due.ts';
import type { InTheWay, ItemLock } from '../domain/reservation.lock.ts';
import type { WaitingEvent, WaitingList } from '../domain/waiting.ts';

/** Stores who waits for which item, in rows of their own beside the items' locks. */
export interface WaitingListRepository extends Pick<AggregateRepository<WaitingList, WaitingEvent>, 'find' | 'save'> {
  /**
   * Writes a change, and that somebody waits into the lock, both or none: if nobody has reserved since the lock was
   * read, and `inTheWay` still is. Joining is also written down for {@link waitedFor}. `conflict`: another writer was faster, and nothing was written.
   */
  saveBeside(change: Change<WaitingList, WaitingEvent>, lock: ItemLock, inTheWay?: InTheWay): Promise<SaveResult>;
  /** The numbers of at most `size` items for whose days somebody waits that began before today, a day of the market. */
  due(today: string, size: number): Promise<Due<number>>;
  /** The numbers of the items that somebody ever waited for, in any order (consistent read). */
  waitedFor(customerId: number): Promise<readonly number[]>;
}

import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { AbsentItem, AbsentItemEvent } from '../domain/absent-item.ts';

/** Stores the answers for items that do not exist, one row each. */
export interface AbsentItemRepository {
  /** The answer to this reservation, if any (consistent read). */
  find(itemNo: number, reservationNo: number): Promise<AbsentItem | undefined>;
  /**
   * Writes an answer only while the item does not exist. `conflict`: the item exists by now, or another writer answered
   * first.
   */
  save(change: Change<AbsentItem, AbsentItemEvent>): Promise<SaveResult>;
}

import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import type { AbsentItem, AbsentItemEvent } from '../domain/absent-item.ts';

/** Where the answers given for items that do not exist are remembered, each a row of its own. */
export interface AbsentItemRepository {
  /** The answer given to this reservation, if any (consistent read). */
  find(itemNo: number, reservationNo: number): Promise<AbsentItem | undefined>;
  /** Writes an answer, only while the item does not exist: `conflict` when it does by now, or another writer answered first. */
  save(change: Change<AbsentItem, AbsentItemEvent>): Promise<SaveResult>;
}

import type { MemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { fromRow, type Row, toRow } from '#shared/persistence/rows/row.ts';
import type { AbsentItem } from '../domain/absent-item.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import type { Item } from '../domain/item.ts';
import type { AbsentItemRepository } from '../use-cases/absent-item.repository.ts';
import { absentItemTable } from './item.table.ts';

/** The in-memory twin, with its written rows in order: what the stream of the real table would carry. */
export interface MemoryAbsentItemRepository extends AbsentItemRepository {
  readonly written: readonly Row<AbsentItem>[];
}

/**
 * Answers for absent items in memory, with the same conditions and expiry as on DynamoDB. `items` is the items' own
 * in-memory repository: none of its items may have such an answer. `now` is in milliseconds.
 */
export function createMemoryAbsentItemRepository(
  items: Pick<MemoryRepository<Item, ItemEvent>, 'written'>,
  now: () => number = Date.now,
): MemoryAbsentItemRepository {
  const rows = new Map<string, Row<AbsentItem>>();
  const written: Row<AbsentItem>[] = [];
  return {
    written,
    async find(itemNo, reservationNo) {
      const row = rows.get(keyOf(itemNo, reservationNo));
      return row === undefined ? undefined : fromRow(row, absentItemTable, now());
    },
    // Nothing is awaited here: the check of the item and the write are one step, as in the transaction.
    async save(change) {
      const { itemNo, reservationNo, version } = change.state;
      const row = structuredClone(toRow(change, absentItemTable));
      const key = keyOf(itemNo, reservationNo);
      if (itemExists(itemNo) || (rows.get(key)?.state.version ?? 0) !== version - 1) return 'conflict';
      rows.set(key, row);
      written.push(row);
      return 'saved';
    },
  };

  function itemExists(itemNo: number): boolean {
    const row = items.written.findLast(({ number }) => number === itemNo);
    return row !== undefined && (row.expiresAt === undefined || row.expiresAt * 1000 > now());
  }
}

function keyOf(itemNo: number, reservationNo: number): string {
  return `${itemNo}-${reservationNo}`;
}

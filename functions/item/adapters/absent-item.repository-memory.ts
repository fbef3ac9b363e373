import type { MemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { fromRow, type Row, toRow } from '#shared/persistence/rows/row.ts';
import type { AbsentItem } from '../domain/absent-item.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import type { Item } from '../domain/item.ts';
import type { AbsentItemRepository } from '../use-cases/absent-item.repository.ts';
import { absentItemTable } from './item.table.ts';

/** The in-memory twin, with the rows it wrote in order: what the stream of the real table would carry. */
export interface MemoryAbsentItemRepository extends AbsentItemRepository {
  readonly written: readonly Row<AbsentItem>[];
}

/**
 * Answers for absent items in memory, beside the items they must not exist among: same conditions and same expiry as on DynamoDB.
 * Takes the items' own in-memory repository, and the clock in ms.
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
    // Nothing is awaited in here: the check of the item and the write are one step, as the transaction is.
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

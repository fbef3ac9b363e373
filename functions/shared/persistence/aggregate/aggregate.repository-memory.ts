import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';
import { listMemoryRows } from '../lists/list-page-memory.ts';
import { fromRow, holdsSameChange, type Row, toRow } from '../rows/row.ts';
import type { AggregateRepository, SaveResult } from './aggregate.repository.ts';
import type { AggregateTable } from './aggregate-table.ts';

/** The in-memory twin, with its written rows in order: what the stream of a real table would carry. */
export interface MemoryRepository<S extends { readonly version: number }, E extends DomainEvent>
  extends AggregateRepository<S, E> {
  readonly written: readonly Row<S>[];
}

/**
 * The aggregate repository in memory: same conditions, same expiry, same lists as on DynamoDB (both pass one contract
 * suite).
 */
export function createMemoryRepository<S extends { readonly version: number }, E extends DomainEvent>(
  table: AggregateTable<S>,
  now: () => number = Date.now,
): MemoryRepository<S, E> {
  const rows = new Map<number, Row<S>>();
  const written: Row<S>[] = [];
  return { find, save, list, written };

  async function find(number: number): Promise<S | undefined> {
    const row = rows.get(number);
    return row === undefined ? undefined : fromRow(row, table, now());
  }

  async function save(change: Change<S, E>): Promise<SaveResult> {
    const row = structuredClone(toRow(change, table));
    const number = table.numberOf(change.state);
    const there = rows.get(number);
    if ((there?.state.version ?? 0) !== change.state.version - 1) {
      // A repetition of the same write, as a client makes it after a lost answer.
      return there !== undefined && holdsSameChange(there, row) ? 'saved' : 'conflict';
    }
    rows.set(number, row);
    written.push(row);
    return 'saved';
  }

  async function list(request: PageRequest): Promise<Page<S>> {
    return listMemoryRows(rows, request, (row) => fromRow(row, table, now()));
  }
}

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { BreakerStore } from '@gdmarket/resilience';
import { createDynamoBreakerStore } from '@gdmarket/resilience/dynamodb';
import type { AbsentItem } from '#functions/item/domain/absent-item.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { History } from '#functions/operations/history.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import { isPersonRow } from '#functions/reservation/adapters/person.table.ts';
import { isWaitingRow } from '#functions/reservation/adapters/waiting.table.ts';
import type { ForgottenPerson } from '#functions/reservation/domain/person.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Row } from '#shared/persistence/rows/row.ts';
import { COUNTER_KEY } from '#shared/persistence/rows/row-key.ts';
import { type TableName, tableSchemas } from '#support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '#support/dynamodb/twin.ts';
import { clientOf } from '#support/dynamodb/twin-client.ts';
import { LAST_PERSON, mailAddressOf } from '../clients/all-people.ts';
import type { Past } from '../histories/profile.ts';
import { createStores, type Stores } from './stores.ts';

/** A write of any row: when, in ms since the epoch, where, and what is there now; nothing after a deletion. */
export interface TableChange {
  readonly at: number;
  readonly table: TableName;
  readonly key: Readonly<Record<string, unknown>>;
  readonly row: Readonly<Record<string, unknown>> | undefined;
}

/** A table's rows in the order in which they were written, as its stream carries them. */
export interface Written<S> {
  readonly written: readonly Row<S>[];
}

/** All tables of the market in one twin of DynamoDB. The adapters here answer at once and without faults. */
export type Tables = Stores['views'] & { readonly [K in keyof Logs]: Repositories[K] & Logs[K] } & {
  readonly twin: DynamoTwin;
  /** Every write of every table, in order. */
  readonly changes: readonly TableChange[];
  readonly breakers: BreakerStore;
  readonly history: History;
};

type Repositories = Stores['item'] & Stores['reservation'] & Stores['payment'] & Stores['review'];

interface Logs {
  readonly items: Written<Item>;
  readonly absentItems: Written<AbsentItem>;
  readonly reservations: Written<Reservation>;
  readonly people: Written<ForgottenPerson>;
  readonly waitingLists: Written<WaitingList>;
  readonly payments: Written<Payment>;
  readonly reviews: Written<Review>;
}

/** The most items in a history, including those whose numbers are leased and never used. */
const MOST_ITEMS = 60;

/** Writes the rows that the past left behind: the highest numbers used, and how often each item was reserved. */
function fill(twin: DynamoTwin, past: Past): void {
  const put = (TableName: TableName, Item: object) => twin.execute(new PutCommand({ TableName, Item: { ...Item } }));
  if (past.items > 0) put('item', { ...COUNTER_KEY, highest: past.items });
  if (past.reservations > 0) put('reservation', { ...COUNTER_KEY, highest: past.reservations });
  for (let customerId = 1; customerId <= LAST_PERSON; customerId++) {
    const key = { subject: `person/${customerId}`, position: 'recipient' };
    put('notices', { ...key, customerId, version: 1, email: mailAddressOf(customerId) });
  }
  if (past.holds === 0) return;
  for (let itemNo = past.items + 1; itemNo <= past.items + MOST_ITEMS; itemNo++)
    put('reservation', { bucket: `LOCK#${itemNo}`, number: 0, holdSeq: past.holds });
}

/**
 * Makes tables without items. `now` gives ms; `past` says how many numbers are used up. `restored`: what is in the
 * tables from the beginning, of which no stream has told.
 */
export function createTables(
  now: () => number,
  past: Past = { items: 0, reservations: 0, holds: 0 },
  restored: readonly TableChange[] = [],
): Tables {
  const changes: TableChange[] = [];
  const logs = new Map<string, Row<object>[]>();
  const logOf = <S>(name: LogName): Row<S>[] => {
    const log = logs.get(name) ?? [];
    logs.set(name, log);
    // Only the market's own adapters write into this table, so its rows have this type.
    return log as Row<S>[];
  };
  const twin = new DynamoTwin({
    tables: tableSchemas,
    now,
    written: (name, { before, after }) => {
      const table = name as TableName;
      changes.push({ at: now(), table, key: twin.table(table).keyOf(after ?? before ?? {}), row: after });
      // Counters, locks, views, histories and breakers carry no event of their own.
      if (!isRow(after)) return;
      logs.get(logFor(table, after))?.push(after);
    },
  });
  fill(twin, past);
  for (const { table, key, row } of restored) twin.table(table).put(key, row);
  for (const log of logs.values()) log.length = 0;
  const client = clientOf(async (command) => twin.execute(command));
  const { item, reservation, payment, review, views, history } = createStores(client, 1, now);
  return {
    ...views,
    twin,
    changes,
    items: { ...item.items, written: logOf('item') },
    absentItems: { ...item.absentItems, written: logOf('absent-item') },
    reservations: { ...reservation.reservations, written: logOf('reservation') },
    people: { ...reservation.people, written: logOf('person') },
    waitingLists: { ...reservation.waitingLists, written: logOf('waiting') },
    payments: { ...payment.payments, written: logOf('payment') },
    reviews: { ...review.reviews, written: logOf('review') },
    breakers: createDynamoBreakerStore(client, 'breaker'),
    history,
  };
}

/** A log of writes: of a table, or of those rows in it that are another aggregate's. */
type LogName = TableName | 'absent-item' | 'person' | 'waiting';

function logFor(table: string, row: Row<object>): string {
  if (table === 'item' && row.bucket.startsWith('ABSENT#')) return 'absent-item';
  if (table === 'reservation' && isWaitingRow({ ...row })) return 'waiting';
  return table === 'reservation' && isPersonRow({ ...row }) ? 'person' : table;
}

function isRow(item: object | undefined): item is Row<object> {
  return item !== undefined && 'event' in item && 'state' in item;
}

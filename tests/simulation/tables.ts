import type { AbsentItem } from '../../functions/item/domain/absent-item.ts';
import type { Item } from '../../functions/item/domain/item.ts';
import type { Payment } from '../../functions/payment/domain/payment.ts';
import type { Reservation } from '../../functions/reservation/domain/reservation.ts';
import type { Review } from '../../functions/review/domain/review.ts';
import type { Row } from '../../functions/shared/persistence/row.ts';
import type { BreakerStore } from '../../functions/shared/resilience/breaker-store.ts';
import { createDynamoBreakerStore } from '../../functions/shared/resilience/breaker-store-dynamodb.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';
import { createStores, type Stores, type TableName, tableSchemas } from './stores.ts';

/** A table's rows in the order in which they were written: what its stream carries. */
export interface Written<S> {
  readonly written: readonly Row<S>[];
}

/** Every table of the market in one twin of DynamoDB; the adapters here answer at once, and without a fault. */
export type Tables = Omit<Stores, keyof Logs> & { readonly [K in keyof Logs]: Stores[K] & Logs[K] } & {
  readonly twin: DynamoTwin;
  readonly breakers: BreakerStore;
};

interface Logs {
  readonly items: Written<Item>;
  readonly absentItems: Written<AbsentItem>;
  readonly reservations: Written<Reservation>;
  readonly payments: Written<Payment>;
  readonly reviews: Written<Review>;
}

/** Empty tables. Takes the clock in ms. */
export function createTables(now: () => number): Tables {
  const logs = new Map<string, Row<object>[]>();
  const logOf = <S>(name: TableName | 'absent-item'): Row<S>[] => {
    const log = logs.get(name) ?? [];
    logs.set(name, log);
    // Only what the market's own adapters wrote into this table is in it.
    return log as Row<S>[];
  };
  const twin = new DynamoTwin({
    tables: tableSchemas,
    now,
    written: (table, { after }) => {
      // Counters, locks, views and breakers carry no event.
      if (!isRow(after)) return;
      logs.get(table === 'item' && after.bucket.startsWith('ABSENT#') ? 'absent-item' : table)?.push(after);
    },
  });
  const client = clientOf(async (command) => twin.execute(command));
  const stores = createStores(client, now);
  return {
    ...stores,
    twin,
    items: { ...stores.items, written: logOf('item') },
    absentItems: { ...stores.absentItems, written: logOf('absent-item') },
    reservations: { ...stores.reservations, written: logOf('reservation') },
    payments: { ...stores.payments, written: logOf('payment') },
    reviews: { ...stores.reviews, written: logOf('review') },
    breakers: createDynamoBreakerStore(client, 'breaker'),
  };
}

function isRow(item: object | undefined): item is Row<object> {
  return item !== undefined && 'event' in item && 'state' in item;
}

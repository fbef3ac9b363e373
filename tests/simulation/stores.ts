import { type ListName, lists } from '../../contracts/http/routes.ts';
import { itemsIn } from '../../functions/item/container.ts';
import { paymentsIn } from '../../functions/payment/container.ts';
import { viewsIn } from '../../functions/projections/container.ts';
import { reservationsIn } from '../../functions/reservation/container.ts';
import { reviewsIn } from '../../functions/review/container.ts';
import { createAggregateStore } from '../../functions/shared/composition/aggregate-store.ts';
import type { DocumentClient } from '../../functions/shared/persistence/document-client.ts';
import { numberedTable } from '../support/dynamodb/numbered-table.ts';
import type { TableSchema } from '../support/dynamodb/twin-table.ts';

const of = (list: ListName): TableSchema => numberedTable(Object.keys(lists[list].filters));

/** The market's tables, as the data stack declares them. */
export const tableSchemas = {
  item: of('items'),
  reservation: of('reservations'),
  payment: of('payments'),
  review: of('reviews'),
  itemInfo: of('itemInfoes'),
  reviewInfo: of('reviewInfoes'),
  breaker: { partition: 'dependency' },
} as const satisfies Readonly<Record<string, TableSchema>>;

/** A table of the market. */
export type TableName = keyof typeof tableSchemas;

/** The market's own adapters on a client, as its containers make them. `blockSize`: numbers leased at a time; `now` gives ms. */
export function createStores(client: DocumentClient, blockSize: number, now: () => number) {
  const on = (tableName: TableName) => createAggregateStore(client, tableName, blockSize, now);
  return {
    item: itemsIn(on('item')),
    reservation: reservationsIn(on('reservation')),
    payment: paymentsIn(on('payment')),
    review: reviewsIn(on('review')),
    views: viewsIn(client, { ITEM_INFO_TABLE: 'itemInfo', REVIEW_INFO_TABLE: 'reviewInfo' }),
  };
}

/** See {@link createStores}. */
export type Stores = ReturnType<typeof createStores>;

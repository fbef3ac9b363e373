import { itemsIn } from '#functions/item/container.ts';
import { noticesIn } from '#functions/notices/container.ts';
import { historyIn } from '#functions/operations/container.ts';
import { paymentsIn } from '#functions/payment/container.ts';
import { viewsIn } from '#functions/projections/container.ts';
import { reservationsIn } from '#functions/reservation/container.ts';
import { reviewsIn } from '#functions/review/container.ts';
import { createAggregateStore } from '#shared/composition/aggregate-store.ts';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import type { TableName } from '#support/dynamodb/table-schemas.ts';

/**
 * Makes the market's own adapters on a client, as its containers do. `blockSize`: how many numbers are leased at a
 * time; `now` gives ms.
 */
export function createStores(client: DocumentClient, blockSize: number, now: () => number) {
  const on = (tableName: TableName) => createAggregateStore(client, tableName, blockSize, now);
  return {
    item: itemsIn(on('item')),
    reservation: reservationsIn(on('reservation')),
    payment: paymentsIn(on('payment')),
    review: reviewsIn(on('review')),
    views: viewsIn(client, { ITEM_INFO_TABLE: 'itemInfo', REVIEW_INFO_TABLE: 'reviewInfo' }),
    history: historyIn(client, { HISTORY_TABLE: 'history', HISTORY_DAYS: 30 }, now),
    notices: noticesIn(client, { NOTICES_TABLE: 'notices' }, now),
  };
}

/** See {@link createStores}. */
export type Stores = ReturnType<typeof createStores>;

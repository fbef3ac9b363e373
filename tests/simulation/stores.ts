import { type ListName, lists } from '../../contracts/http/routes.ts';
import { createDynamoAbsentItemRepository } from '../../functions/item/adapters/absent-item.repository-dynamodb.ts';
import { itemTable } from '../../functions/item/adapters/item.table.ts';
import type { ItemEvent } from '../../functions/item/domain/item.events.ts';
import type { Item } from '../../functions/item/domain/item.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import type { PaymentEvent } from '../../functions/payment/domain/payment.events.ts';
import type { Payment } from '../../functions/payment/domain/payment.ts';
import { createDynamoViewStore } from '../../functions/projections/adapters/view-store-dynamodb.ts';
import { itemInfoLists } from '../../functions/projections/item-info/item-info.lists.ts';
import { type ItemInfoSlots, itemInfoRow } from '../../functions/projections/item-info/item-info.slots.ts';
import { reviewInfoLists } from '../../functions/projections/review-info/review-info.lists.ts';
import { type ReviewInfoSlots, reviewInfoRow } from '../../functions/projections/review-info/review-info.slots.ts';
import { createDynamoReservationRepository } from '../../functions/reservation/adapters/reservation.repository-dynamodb.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import type { ReviewEvent } from '../../functions/review/domain/review.events.ts';
import type { Review } from '../../functions/review/domain/review.ts';
import { createDynamoRepository } from '../../functions/shared/persistence/aggregate.repository-dynamodb.ts';
import { createDynamoCounter } from '../../functions/shared/persistence/counter-dynamodb.ts';
import type { DocumentClient } from '../../functions/shared/persistence/document-client.ts';
import { createDynamoIdempotencyKeys } from '../../functions/shared/persistence/idempotency-keys-dynamodb.ts';
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

/** The market's own adapters on a client, as its containers make them. `now` gives ms. */
export function createStores(client: DocumentClient, now: () => number) {
  const on = <T extends TableName>(tableName: T) => ({ client, tableName, now });
  return {
    items: createDynamoRepository<Item, ItemEvent>({ ...on('item'), table: itemTable }),
    absentItems: createDynamoAbsentItemRepository(client, 'item', now),
    itemNumbers: createDynamoCounter(client, 'item'),
    itemKeys: createDynamoIdempotencyKeys(client, 'item', now),
    reservations: createDynamoReservationRepository(on('reservation')),
    reservationNumbers: createDynamoCounter(client, 'reservation'),
    reservationKeys: createDynamoIdempotencyKeys(client, 'reservation', now),
    payments: createDynamoRepository<Payment, PaymentEvent>({ ...on('payment'), table: paymentTable }),
    reviews: createDynamoRepository<Review, ReviewEvent>({ ...on('review'), table: reviewTable }),
    reviewKeys: createDynamoIdempotencyKeys(client, 'review', now),
    itemInfoes: createDynamoViewStore<ItemInfoSlots>({ ...on('itemInfo'), schema: itemInfoRow, lists: itemInfoLists }),
    reviewInfoes: createDynamoViewStore<ReviewInfoSlots>({
      ...on('reviewInfo'),
      schema: reviewInfoRow,
      lists: reviewInfoLists,
    }),
  };
}

/** See {@link createStores}. */
export type Stores = ReturnType<typeof createStores>;

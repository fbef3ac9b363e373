import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ListName, lists } from '../../contracts/http/routes.ts';
import { createDynamoAbsentItemRepository } from '../../functions/item/adapters/absent-item.repository-dynamodb.ts';
import { itemTable } from '../../functions/item/adapters/item.table.ts';
import type { ItemEvent } from '../../functions/item/domain/item.events.ts';
import type { Item } from '../../functions/item/domain/item.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import type { PaymentEvent } from '../../functions/payment/domain/payment.events.ts';
import type { Payment } from '../../functions/payment/domain/payment.ts';
import type { PaymentProvider } from '../../functions/payment/use-cases/payment-provider.ts';
import { createDynamoViewStore } from '../../functions/projections/adapters/view-store-dynamodb.ts';
import { itemInfoLists } from '../../functions/projections/item-info/item-info.lists.ts';
import { type ItemInfoSlots, itemInfoRow } from '../../functions/projections/item-info/item-info.slots.ts';
import { createDynamoReservationRepository } from '../../functions/reservation/adapters/reservation.repository-dynamodb.ts';
import type { FindItem } from '../../functions/reservation/use-cases/reserve.use-case.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import type { ReviewEvent } from '../../functions/review/domain/review.events.ts';
import type { Review } from '../../functions/review/domain/review.ts';
import { createDynamoRepository } from '../../functions/shared/persistence/aggregate.repository-dynamodb.ts';
import { createDynamoCounter } from '../../functions/shared/persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../../functions/shared/persistence/document-client.ts';
import { createDynamoIdempotencyKeys } from '../../functions/shared/persistence/idempotency-keys-dynamodb.ts';
import { meter } from '../../functions/shared/persistence/meter.fixture.ts';
import { createNumberSequence } from '../../functions/shared/persistence/number-sequence.ts';
import { throwAwayTables } from '../../functions/shared/persistence/throw-away-table.fixture.ts';

/** Numbers an instance leases at a time here, as in production: the lease's own cost is not one of each creation. */
const BLOCK_SIZE = 50;

/** A provider that takes every payment at once: what a command costs in DynamoDB does not depend on it. */
const provider: PaymentProvider = {
  authorize: async ({ idempotencyKey }) => ({ outcome: 'authorized', authorizationId: idempotencyKey }),
  capture: async () => undefined,
  void: async () => 'voided',
  refund: async () => undefined,
};

/** What the item answers; what that costs the item is counted apart. */
const itemIsFound: FindItem = async () => ({ outcome: 'found' });

/** Every repository of the market on tables of its own behind one metered client, made at `AWS_ENDPOINT_URL` and deleted by `end`. */
export async function marketOnTables() {
  const tables = throwAwayTables(new DynamoDBClient({}));
  const client = createDocumentClient();
  const now = () => '2026-11-22T10:00:00.000Z';
  const own = async (route: ListName) => {
    const tableName = await tables.create(Object.keys(lists[route].filters));
    return {
      client,
      tableName,
      keys: createDynamoIdempotencyKeys(client, tableName),
      numbers: createNumberSequence(BLOCK_SIZE, createDynamoCounter(client, tableName).lease),
    };
  };
  const item = await own('items');
  const reservation = await own('reservations');
  const payment = await own('payments');
  const review = await own('reviews');
  const view = await own('itemInfoes');
  return {
    measured: meter(client),
    end: () => tables.deleteAll(),
    item: {
      items: createDynamoRepository<Item, ItemEvent>({ ...item, table: itemTable }),
      absentItems: createDynamoAbsentItemRepository(client, item.tableName),
      numbers: item.numbers,
      keys: item.keys,
      now,
    },
    reservation: {
      reservations: createDynamoReservationRepository(reservation),
      numbers: reservation.numbers,
      keys: reservation.keys,
      now,
      payWithinMs: async () => 900_000,
      findItem: itemIsFound,
    },
    payment: {
      payments: createDynamoRepository<Payment, PaymentEvent>({ ...payment, table: paymentTable }),
      provider,
      now,
    },
    review: {
      reviews: createDynamoRepository<Review, ReviewEvent>({ ...review, table: reviewTable }),
      keys: review.keys,
      now,
    },
    itemInfoes: createDynamoViewStore<ItemInfoSlots>({ ...view, schema: itemInfoRow, lists: itemInfoLists }),
  };
}

/** See {@link marketOnTables}. */
export type MarketOnTables = Awaited<ReturnType<typeof marketOnTables>>;

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type List, type ListName, lists } from '#contracts/http/routes.ts';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { itemsIn } from '#functions/item/container.ts';
import { paymentsIn } from '#functions/payment/container.ts';
import type { PaymentProvider } from '#functions/payment/use-cases/payment-provider.ts';
import { createDynamoViewStore } from '#functions/projections/adapters/view-store-dynamodb.ts';
import { itemInfoLists } from '#functions/projections/item-info/item-info.lists.ts';
import { type ItemInfoSlots, itemInfoRow } from '#functions/projections/item-info/item-info.slots.ts';
import { reservationsIn } from '#functions/reservation/container.ts';
import type { FindItem } from '#functions/reservation/use-cases/find-item.ts';
import { reviewsIn } from '#functions/review/container.ts';
import { createAggregateStore } from '#shared/composition/aggregate-store.ts';
import { meter } from '#shared/persistence/meter.fixture.ts';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';

/** How many numbers an instance leases at a time, as in production, so that no single creation pays for the lease. */
const BLOCK_SIZE = 50;

/** A provider that accepts every payment at once: the costs in DynamoDB do not depend on it. */
const provider: PaymentProvider = {
  authorize: async ({ idempotencyKey }) => ({ outcome: 'authorized', authorizationId: idempotencyKey }),
  capture: async () => 'captured',
  void: async () => 'voided',
  refund: async () => undefined,
  settleDeposit: async () => 'done',
};

/** The answer of the item function, whose own cost is counted apart. */
const itemIsFound: FindItem = async () => ({ outcome: 'found' });

/**
 * Every repository of the market on its own tables behind one metered client. The tables are made at
 * `AWS_ENDPOINT_URL`, and deleted by `end`.
 */
export async function marketOnTables() {
  const tables = throwAwayTables(new DynamoDBClient({}));
  const client = createPatientClient();
  const now = () => '2026-11-22T10:00:00.000Z';
  const own = async (route: ListName) => {
    const { filters, placed, timed }: List = lists[route];
    const tableName = await tables.create(Object.keys(filters), placed, timed);
    return createAggregateStore(client, tableName, BLOCK_SIZE);
  };
  const item = await own('items');
  const reservation = await own('reservations');
  const payment = await own('payments');
  const review = await own('reviews');
  const { tableName } = await own('itemInfoes');
  return {
    measured: meter(client),
    end: () => tables.deleteAll(),
    item: { ...itemsIn(item), now, registrationsPerHour: async () => defaultLimits.registrationsPerHour },
    reservation: {
      ...reservationsIn(reservation),
      now,
      payWithinMs: async () => 900_000,
      payNear: async () => ({ aheadDays: 6, onceNearMs: 2 * 86_400_000 }),
      keepForMs: async () => 1_800_000,
      limits: async () => defaultLimits,
      findItem: itemIsFound,
    },
    payment: { ...paymentsIn(payment), provider, now },
    review: { ...reviewsIn(review), now },
    itemInfoes: createDynamoViewStore<ItemInfoSlots>({ client, tableName, schema: itemInfoRow, lists: itemInfoLists }),
  };
}

/** See {@link marketOnTables}. */
export type MarketOnTables = Awaited<ReturnType<typeof marketOnTables>>;

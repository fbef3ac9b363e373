import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { meter } from '#shared/persistence/meter.fixture.ts';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { FindItem } from '../use-cases/find-item.ts';
import { waitForItem } from '../use-cases/wait-for-item.use-case.ts';
import { aReserving } from './reservation.fixture.ts';
import { createDynamoReservationRepository } from './reservation.repository-dynamodb.ts';
import { waitingListRepositoryContract } from './waiting-list.repository.contract.ts';
import { createDynamoWaitingLists } from './waiting-list.repository-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

async function createStore() {
  const options = { client, tableName: await tables.create(['customerId'], false, true) };
  return {
    reservations: createDynamoReservationRepository(options),
    waitingLists: createDynamoWaitingLists(options),
  };
}

afterAll(tables.deleteAll);

describe('who waits, on DynamoDB', () => {
  waitingListRepositoryContract(createStore);

  it('costs six write units to join, event included', async () => {
    const store = await createStore();
    const lock = { itemNo: 7, holdSeq: 0 };
    await store.reservations.reserve(lock, aReserving(lock, 1));
    const findItem: FindItem = async () => ({ outcome: 'found' });
    const rest = { now: () => '2026-11-22T10:00:00.000Z', keepForMs: async () => 1_800_000, findItem };
    const joins = () => waitForItem({ ...store, ...rest }, { itemNo: 7, customerId: 2 }, context);
    const { requests, writes, result } = await measured(joins);
    expect(orFail(result).waiting).toEqual([{ customerId: 2 }]);
    // The lock, the reservation for the item's name, the list; then one transaction.
    expect({ requests, writes }).toEqual({ requests: 4, writes: 6 });
  });
});

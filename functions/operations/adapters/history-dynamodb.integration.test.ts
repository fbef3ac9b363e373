import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { contractTime, historyContract } from './history.contract.ts';
import { createDynamoHistory } from './history-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
afterAll(() => tables.deleteAll());

historyContract('DynamoDB', async () => {
  const tableName = await tables.createKeyed('subject', 'position');
  return createDynamoHistory({ client: createPatientClient(), tableName, ...contractTime });
});

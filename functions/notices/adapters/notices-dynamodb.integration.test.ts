import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { noticesIn } from '../container.ts';
import { noticesContract } from './notices.contract.ts';
import { contractNow } from './notices-under-test.fixture.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
afterAll(() => tables.deleteAll());

noticesContract('DynamoDB', async () => {
  const NOTICES_TABLE = await tables.createKeyed('subject', 'position', true);
  return noticesIn(createPatientClient(), { NOTICES_TABLE }, contractNow);
});

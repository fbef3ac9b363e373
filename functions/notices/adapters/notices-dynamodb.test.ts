import { tableSchemas } from '#support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '#support/dynamodb/twin.ts';
import { clientOf } from '#support/dynamodb/twin-client.ts';
import { noticesIn } from '../container.ts';
import { noticesContract } from './notices.contract.ts';
import { contractNow } from './notices-under-test.fixture.ts';

noticesContract('a twin of DynamoDB', async () => {
  const twin = new DynamoTwin({ tables: tableSchemas, now: contractNow });
  return noticesIn(
    clientOf(async (command) => twin.execute(command)),
    { NOTICES_TABLE: 'notices' },
    contractNow,
  );
});

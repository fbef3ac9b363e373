import { nearPageContract } from '#shared/persistence/places/near-page.contract.ts';
import { nearDynamoRows } from '#shared/persistence/places/near-page-dynamodb.ts';
import { numberedTable } from '../support/dynamodb/numbered-table.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';

nearPageContract(
  'on a twin of DynamoDB',
  (rows, request, shown) => {
    const twin = new DynamoTwin({ tables: { things: numberedTable(['status'], true) }, now: Date.now });
    for (const row of rows.values()) twin.table('things').put(row, JSON.parse(JSON.stringify(row)));
    const client = clientOf(async (command) => twin.execute(command, 0));
    const source = { client, tableName: 'things', consistent: false };
    return nearDynamoRows(source, request, (row) => shown(row as Parameters<typeof shown>[0]));
  },
  150,
);

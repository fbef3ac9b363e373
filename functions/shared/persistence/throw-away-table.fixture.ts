import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DUE_INDEX, indexesOf } from './lists/list-indexes.ts';

/**
 * Tables of a test run, like those of the data stack: key bucket (S, HASH) and number (N, RANGE), the indexes of their
 * lists, paid per request.
 */
export interface ThrowAwayTables {
  /** Creates one more table and returns its name. Each filter of its list is an index. */
  create(filters?: readonly string[], placed?: boolean, timed?: boolean): Promise<string>;
  /** The same for a table with a key of two texts; `isTimed`: with the index of what is due. */
  createKeyed(partition: string, sort: string, isTimed?: boolean): Promise<string>;
  /** Deletes every table that was created here. */
  deleteAll(): Promise<void>;
}

/**
 * Creates and deletes tables at `AWS_ENDPOINT_URL`. Throws without it: tests must never create tables in an AWS account
 * by accident.
 */
export function throwAwayTables(client: DynamoDBClient): ThrowAwayTables {
  if (process.env.AWS_ENDPOINT_URL === undefined) {
    throw new Error('integration tests need an emulator: set AWS_ENDPOINT_URL to its address');
  }
  const names: string[] = [];

  async function make(table: Omit<CreateTableCommandInput, 'TableName' | 'BillingMode'>): Promise<string> {
    const TableName = `throw-away-${crypto.randomUUID()}`;
    await client.send(new CreateTableCommand({ ...table, TableName, BillingMode: 'PAY_PER_REQUEST' }));
    names.push(TableName);
    await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 20 }, { TableName });
    return TableName;
  }

  return {
    create(filters = [], placed = false, timed = false) {
      const indexes = indexesOf(filters, placed, timed);
      const sorts = new Map(indexes.map(({ sort = 'number', sortsText }) => [sort, sortsText ? 'S' : 'N'] as const));
      return make({
        AttributeDefinitions: [
          { AttributeName: 'bucket', AttributeType: 'S' },
          ...[...sorts].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
          ...indexes.map(({ attribute }) => ({ AttributeName: attribute, AttributeType: 'S' as const })),
        ],
        KeySchema: keyedBy('bucket'),
        GlobalSecondaryIndexes: indexes.map(({ name, attribute, sort, also }) => ({
          IndexName: name,
          KeySchema: keyedBy(attribute, sort),
          Projection:
            also === undefined
              ? { ProjectionType: 'KEYS_ONLY' as const }
              : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [also] },
        })),
      });
    },
    createKeyed(partition, sort, isTimed = false) {
      const { name: IndexName, attribute, sort: time } = DUE_INDEX;
      const Projection = { ProjectionType: 'KEYS_ONLY' as const };
      return make({
        AttributeDefinitions: [partition, sort, ...(isTimed ? [attribute, time] : [])].map((AttributeName) => {
          return { AttributeName, AttributeType: 'S' as const };
        }),
        KeySchema: keyedBy(partition, sort),
        ...(isTimed && {
          GlobalSecondaryIndexes: [{ IndexName, KeySchema: keyedBy(attribute, time), Projection }],
        }),
      });
    },
    async deleteAll() {
      await Promise.all(names.splice(0).map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
    },
  };
}

function keyedBy(AttributeName: string, sort = 'number'): KeySchemaElement[] {
  return [
    { AttributeName, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}

import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterAll, describe } from 'vitest';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { contractTable, dynamodbContract } from './dynamodb.contract.ts';

const admin = new DynamoDBClient({});
const client = createPatientClient();
const made: string[] = [];

const keySchema = (partition: string, sort: string): KeySchemaElement[] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

afterAll(() => Promise.all(made.map((TableName) => admin.send(new DeleteTableCommand({ TableName })))));

describe('DynamoDB as the emulator has it', () => {
  dynamodbContract(async () => {
    const TableName = `throw-away-${crypto.randomUUID()}`;
    const { partition, sort, indexes } = contractTable;
    await admin.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: partition, AttributeType: 'S' },
          { AttributeName: sort, AttributeType: 'N' },
          { AttributeName: indexes.byColour.partition, AttributeType: 'S' },
        ],
        KeySchema: keySchema(partition, sort),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byColour',
            KeySchema: keySchema(indexes.byColour.partition, indexes.byColour.sort),
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
      }),
    );
    made.push(TableName);
    await waitUntilTableExists({ client: admin, minDelay: 1, maxDelay: 1, maxWaitTime: 20 }, { TableName });
    return { client, TableName };
  });
});

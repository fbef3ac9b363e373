import {
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

/** Tables of a test run, made as the data stack makes its own: key bucket (S, HASH) and number (N, RANGE), paid per request. */
export interface ThrowAwayTables {
  /** Makes one more table and gives its name. */
  create(): Promise<string>;
  /** Deletes every table made here. */
  deleteAll(): Promise<void>;
}

/** Makes and deletes tables at `AWS_ENDPOINT_URL`. Throws without it: tests must never make tables in an AWS account by accident. */
export function throwAwayTables(client: DynamoDBClient): ThrowAwayTables {
  if (process.env.AWS_ENDPOINT_URL === undefined) {
    throw new Error('integration tests need an emulator: set AWS_ENDPOINT_URL to its address');
  }
  const names: string[] = [];
  return {
    async create() {
      const TableName = `throw-away-${crypto.randomUUID()}`;
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: 'bucket', AttributeType: 'S' },
            { AttributeName: 'number', AttributeType: 'N' },
          ],
          KeySchema: [
            { AttributeName: 'bucket', KeyType: 'HASH' },
            { AttributeName: 'number', KeyType: 'RANGE' },
          ],
        }),
      );
      names.push(TableName);
      await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 20 }, { TableName });
      return TableName;
    },
    async deleteAll() {
      await Promise.all(names.splice(0).map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
    },
  };
}

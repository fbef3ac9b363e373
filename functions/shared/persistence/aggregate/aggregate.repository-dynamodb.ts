import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';
import type { DocumentClient } from '../document-client.ts';
import { listDynamoRows } from '../lists/list-page-dynamodb.ts';
import { fromRow, holdsSameChange, keyOf, type Row, toRow } from '../rows/row.ts';
import { storeUnavailable } from '../store-unavailable.error.ts';
import type { AggregateRepository, SaveResult } from './aggregate.repository.ts';
import type { AggregateTable } from './aggregate-table.ts';

/** Options of a DynamoDB repository. */
export interface DynamoRepositoryOptions<S extends { readonly version: number }> {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly table: AggregateTable<S>;
  /** Milliseconds since the epoch; rows that have expired by then count as absent. */
  readonly now?: () => number;
}

/** The condition of a change's write: the row holds the version before it, or there is no row. */
export function versionCondition(version: number): {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
} {
  return version === 1
    ? { ConditionExpression: 'attribute_not_exists(#n)', ExpressionAttributeNames: { '#n': 'number' } }
    : {
        ConditionExpression: '#s.#v = :expected',
        ExpressionAttributeNames: { '#s': 'state', '#v': 'version' },
        ExpressionAttributeValues: { ':expected': version - 1 },
      };
}

/**
 * The aggregate repository on a DynamoDB table with the key (bucket, number). A change of a row up to 1 KB costs one
 * write unit, and one more for each list that the row enters or leaves.
 */
export function createDynamoRepository<S extends { readonly version: number }, E extends DomainEvent>({
  client,
  tableName,
  table,
  now = Date.now,
}: DynamoRepositoryOptions<S>): AggregateRepository<S, E> {
  return { find, save, list };

  async function find(number: number): Promise<S | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: keyOf(table, number), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : fromRow(Item, table, now());
  }

  async function save(change: Change<S, E>): Promise<SaveResult> {
    const row = toRow(change, table);
    const put = new PutCommand({
      TableName: tableName,
      Item: row,
      ...versionCondition(change.state.version),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    try {
      await client.send(put);
      return 'saved';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException && isThisWrite(error, row)) return 'saved';
      if (!isRefusal(error)) throw error;
      if ((error.$metadata.attempts ?? 1) === 1) return 'conflict';
      // The answer to the first write was lost, so the write may have happened and been overwritten since. A new
      // decision could wrongly deny it.
      throw storeUnavailable('unknown', error);
    }
  }

  async function list(request: PageRequest): Promise<Page<S>> {
    return listDynamoRows({ client, tableName, consistent: true }, request, (row) => fromRow(row, table, now()));
  }
}

/**
 * Another writer came first, or a transaction on this row is under way: nothing was written, and the row has to be read
 * again.
 */
function isRefusal(error: unknown): error is ConditionalCheckFailedException | TransactionConflictException {
  return error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;
}

/** The client repeats a write whose answer was lost. The repetition then conflicts with that very write. */
function isThisWrite<S>({ Item }: ConditionalCheckFailedException, row: Row<S>): boolean {
  return Item !== undefined && holdsSameChange(unmarshall(Item), row);
}

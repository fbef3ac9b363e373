import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';
import type { DocumentClient } from '../document-client.ts';
import { listDynamoRows } from '../lists/list-dynamodb.ts';
import { fromRow, holdsSameChange, type Row, toRow } from '../rows/row.ts';
import { rowKey } from '../rows/row-key.ts';
import { storeUnavailable } from '../store-unavailable.error.ts';
import type { AggregateRepository, SaveResult } from './aggregate.repository.ts';
import type { AggregateTable } from './aggregate-table.ts';

/** What a DynamoDB repository is made of. */
export interface DynamoRepositoryOptions<S extends { readonly version: number }> {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly table: AggregateTable<S>;
  /** Milliseconds since the epoch; rows that expired by then read as absent. */
  readonly now?: () => number;
}

/** The condition under which a change may be written: over the version before it, or over nothing. */
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

/** The aggregate repository on a DynamoDB table keyed by (bucket, number). One write unit per change of a row up to 1 KB, and one for each list it enters or leaves. */
export function createDynamoRepository<S extends { readonly version: number }, E extends DomainEvent>({
  client,
  tableName,
  table,
  now = Date.now,
}: DynamoRepositoryOptions<S>): AggregateRepository<S, E> {
  return { find, save, list };

  async function find(number: number): Promise<S | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: rowKey(number), ConsistentRead: true }),
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
      // Asked again after a lost answer, it may have been written the first time, and overwritten since: a decision made anew could deny it.
      throw storeUnavailable('unknown', error);
    }
  }

  async function list(request: PageRequest): Promise<Page<S>> {
    return listDynamoRows({ client, tableName, consistent: true }, request, (row) => fromRow(row, table, now()));
  }
}

/** Another writer came first, or somebody's transaction on this row is under way: nothing was written, and it is to be read anew. */
function isRefusal(error: unknown): error is ConditionalCheckFailedException | TransactionConflictException {
  return error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;
}

/** The client repeats a write whose answer was lost; the repetition then finds that very write in its way. */
function isThisWrite<S>({ Item }: ConditionalCheckFailedException, row: Row<S>): boolean {
  return Item !== undefined && holdsSameChange(unmarshall(Item), row);
}

import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { versionCondition } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { isLostRace } from '#shared/persistence/cancelled-transaction.ts';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import { fromRow, toRow } from '#shared/persistence/rows/row.ts';
import { type RowKey, rowKey } from '#shared/persistence/rows/row-key.ts';
import type { AbsentItemRepository } from '../use-cases/absent-item.repository.ts';
import { absentItemTable } from './item.table.ts';

function keyOf(itemNo: number, reservationNo: number): RowKey {
  return { bucket: `ABSENT#${itemNo}`, number: reservationNo };
}

/**
 * Answers for absent items in the item table. The same transaction checks that the item does not exist, so that no
 * answer can be added after the item is registered.
 */
export function createDynamoAbsentItemRepository(
  client: DocumentClient,
  tableName: string,
  now: () => number = Date.now,
): AbsentItemRepository {
  return {
    async find(itemNo, reservationNo) {
      const Key = keyOf(itemNo, reservationNo);
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : fromRow(Item, absentItemTable, now());
    },
    async save(change) {
      const { itemNo, reservationNo, version } = change.state;
      const row = toRow(change, absentItemTable, keyOf(itemNo, reservationNo));
      const itemIsAbsent = {
        TableName: tableName,
        Key: rowKey(itemNo),
        // An expired tombstone may still be stored; every reader treats it as absent.
        ConditionExpression: 'attribute_not_exists(#n) OR #x <= :now',
        ExpressionAttributeNames: { '#n': 'number', '#x': 'expiresAt' },
        ExpressionAttributeValues: { ':now': Math.floor(now() / 1000) },
      };
      const answer = { TableName: tableName, Item: row, ...versionCondition(version) };
      try {
        await client.send(
          new TransactWriteCommand({ TransactItems: [{ ConditionCheck: itemIsAbsent }, { Put: answer }] }),
        );
        return 'saved';
      } catch (error) {
        if (isLostRace(error)) return 'conflict';
        throw error;
      }
    },
  };
}

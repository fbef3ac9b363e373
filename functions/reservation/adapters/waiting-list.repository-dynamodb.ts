import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Change } from '#shared/events/outbox.ts';
import {
  createDynamoRepository,
  type DynamoRepositoryOptions,
  versionCondition,
} from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { isLostRace } from '#shared/persistence/cancelled-transaction.ts';
import { readDue } from '#shared/persistence/lists/due-keys-dynamodb.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import type { Due } from '#shared/use-cases/each-due.ts';
import type { InTheWay, ItemLock } from '../domain/reservation.lock.ts';
import { type WaitingEvent, type WaitingList, whoJoins } from '../domain/waiting.ts';
import type { WaitingListRepository } from '../use-cases/waiting-list.repository.ts';
import { lockKey } from './lock.row.ts';
import { itemNoOf, WAITING, waiterKey, waitingTable } from './waiting.table.ts';

/**
 * Who waits for which item, in the table of reservations. Calling also writes the lock: 4 write units. Joining
 * also writes down for whom: 6.
 */
export function createDynamoWaitingLists(
  options: Omit<DynamoRepositoryOptions<WaitingList>, 'table'>,
): WaitingListRepository {
  const { client, tableName: TableName } = options;
  const { find, save } = createDynamoRepository<WaitingList, WaitingEvent>({ ...options, table: waitingTable });
  return { find, save, saveBeside, due, waitedFor };

  async function due(today: string, size: number): Promise<Due<number>> {
    const { keys, isMore } = await readDue({ client, tableName: TableName }, WAITING, today, size);
    return { found: keys.map(itemNoOf), isMore };
  }

  async function saveBeside(change: Change<WaitingList, WaitingEvent>, lock: ItemLock, inTheWay?: InTheWay) {
    const Put = { TableName, Item: toRow(change, waitingTable), ...versionCondition(change.state.version) };
    const isWhole = inTheWay?.reservationNo === lock.openReservationNo;
    const Update = {
      TableName,
      Key: lockKey(lock.itemNo),
      UpdateExpression: 'SET waited = :true',
      ConditionExpression: `holdSeq = :seen${inTheWay === undefined ? '' : isWhole ? ' AND openReservationNo = :no' : ' AND attribute_exists(bookings.#no)'}`,
      ...(inTheWay !== undefined &&
        !isWhole && { ExpressionAttributeNames: { '#no': String(inTheWay.reservationNo) } }),
      ExpressionAttributeValues: {
        ':true': true,
        ':seen': lock.holdSeq,
        ...(inTheWay !== undefined && isWhole && { ':no': inTheWay.reservationNo }),
      },
    };
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [{ Put }, { Update }, ...noteOf(change)] }));
      return 'saved';
    } catch (error) {
      if (isLostRace(error)) return 'conflict';
      throw error;
    }
  }

  /** A person's row is only added to, so that two who join at once are not in each other's way. */
  function noteOf({ event, state }: Change<WaitingList, WaitingEvent>) {
    const customerId = whoJoins(event);
    if (customerId === undefined) return [];
    const Update = {
      TableName,
      Key: waiterKey(customerId),
      UpdateExpression: 'ADD itemNos :items',
      ExpressionAttributeValues: { ':items': new Set([state.itemNo]) },
    };
    return [{ Update }];
  }

  async function waitedFor(customerId: number): Promise<readonly number[]> {
    const Key = waiterKey(customerId);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item?.itemNos instanceof Set ? [...Item.itemNos].map(Number) : [];
  }
}

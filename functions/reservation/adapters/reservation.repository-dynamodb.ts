import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import {
  createDynamoRepository,
  type DynamoRepositoryOptions,
  versionCondition,
} from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { isLostRace } from '#shared/persistence/cancelled-transaction.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import type { RowKey } from '#shared/persistence/rows/row-key.ts';
import { endsReservation, type ReservationEvent } from '../domain/reservation.events.ts';
import { lockLetGo, lockTaken } from '../domain/reservation.lock.ts';
import type { ItemLock, Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from '../use-cases/reservation.repository.ts';
import { reservationTable } from './reservation.table.ts';

type LockUpdate = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Update']>;

const LEAVE_BEHIND = 'SET lastCustomerId = :last, freedAt = :freed';

/** The attributes of a lock row that a read returns. */
const lockAttributes = z.lazy(() =>
  z.object({
    holdSeq: z._default(z.number(), 0),
    openReservationNo: z.optional(z.number()),
    openCustomerId: z.optional(z.number()),
    lastCustomerId: z.optional(z.number()),
    freedAt: z.optional(z.number()),
    ownerId: z.optional(z.number()),
  }),
);

function lockKey(itemNo: number): RowKey {
  return { bucket: `LOCK#${itemNo}`, number: 0 };
}

/**
 * Reservations and item locks in one DynamoDB table. Reserving and ending a reservation are transactions of two rows (4
 * write units); every other change is one conditional write (1 write unit).
 */
export function createDynamoReservationRepository(
  options: Omit<DynamoRepositoryOptions<Reservation>, 'table'>,
): ReservationRepository {
  const { client, tableName: TableName } = options;
  const rows = createDynamoRepository<Reservation, ReservationEvent>({ ...options, table: reservationTable });
  return { find: rows.find, list: rows.list, save, lockOf, reserve };

  async function lockOf(itemNo: number): Promise<ItemLock> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: lockKey(itemNo), ConsistentRead: true }));
    return { itemNo, ...lockAttributes.parse(Item ?? {}) };
  }

  async function reserve(
    lock: ItemLock,
    change: Change<Reservation, ReservationEvent>,
  ): Promise<'saved' | 'lock-moved'> {
    const { openReservationNo, openCustomerId, holdSeq, ownerId } = lockTaken(change.state, lock);
    const takeLock = {
      TableName,
      Key: lockKey(lock.itemNo),
      UpdateExpression:
        `SET openReservationNo = :no, openCustomerId = :customer, holdSeq = :next${ownerId === undefined ? '' : ', ownerId = :owner'} ` +
        'REMOVE lastCustomerId, freedAt',
      ConditionExpression:
        lock.holdSeq === 0
          ? 'attribute_not_exists(holdSeq)'
          : 'holdSeq = :expected AND attribute_not_exists(openReservationNo)',
      ExpressionAttributeValues: {
        ':no': openReservationNo,
        ':customer': openCustomerId,
        ':next': holdSeq,
        ...(ownerId === undefined ? {} : { ':owner': ownerId }),
        ...(lock.holdSeq === 0 ? {} : { ':expected': lock.holdSeq }),
      },
    };
    return (await transact(put(change), takeLock)) ? 'saved' : 'lock-moved';
  }

  async function save(change: Change<Reservation, ReservationEvent>): Promise<SaveResult> {
    if (!endsReservation(change.event)) return rows.save(change);
    const { itemNo, lastCustomerId, freedAt } = lockLetGo(change.state, change.event, Date.parse(change.occurredAt));
    const left = freedAt === undefined ? {} : { ':last': lastCustomerId, ':freed': freedAt };
    const letGo = {
      TableName,
      Key: lockKey(itemNo),
      UpdateExpression: `${freedAt === undefined ? '' : LEAVE_BEHIND} REMOVE openReservationNo, openCustomerId`,
      ConditionExpression: 'openReservationNo = :no',
      ExpressionAttributeValues: { ':no': change.state.reservationNo, ...left },
    };
    return (await transact(put(change), letGo)) ? 'saved' : 'conflict';
  }

  function put(change: Change<Reservation, ReservationEvent>) {
    return { TableName, Item: toRow(change, reservationTable), ...versionCondition(change.state.version) };
  }

  /** Writes both rows or none. False when a condition failed or another transaction on one of them was under way. */
  async function transact(Put: ReturnType<typeof put>, Update: LockUpdate): Promise<boolean> {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [{ Put }, { Update }] }));
      return true;
    } catch (error) {
      if (isLostRace(error)) return false;
      throw error;
    }
  }
}

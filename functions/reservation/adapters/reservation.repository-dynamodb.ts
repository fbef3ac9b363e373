import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import {
  createDynamoRepository,
  type DynamoRepositoryOptions,
  versionCondition,
} from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { isLostRace } from '#shared/persistence/cancelled-transaction.ts';
import { readDue } from '#shared/persistence/lists/due-keys-dynamodb.ts';
import { EVERYTHING } from '#shared/persistence/lists/list-indexes.ts';
import { keyOf, toRow } from '#shared/persistence/rows/row.ts';
import type { Due } from '#shared/use-cases/each-due.ts';
import { endsReservation, type ReservationEvent } from '../domain/reservation.events.ts';
import {
  asItStands,
  bookingOf,
  type CalendarBooking,
  type ItemLock,
  lockLetGo,
  lockTaken,
} from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { BesideThoseWaiting, ReservationRepository } from '../use-cases/reservation.repository.ts';
import { fromStored, lockAttributes, lockKey, toStored } from './lock.row.ts';
import { reservationTable } from './reservation.table.ts';
import { waitingTable } from './waiting.table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type LockUpdate = NonNullable<TransactItem['Update']>;

/** One booking of a calendar, by the number of its reservation. */
const BOOKING = 'bookings.#no';

/** The lock is as it was read, and the list of those who wait was read if there is one. */
function asRead({ holdSeq, waited }: ItemLock): string {
  if (holdSeq === 0) return 'attribute_not_exists(holdSeq)';
  const unchanged = 'holdSeq = :expected AND attribute_not_exists(openReservationNo)';
  return waited ? unchanged : `${unchanged} AND attribute_not_exists(waited)`;
}

const LEAVE_BEHIND = 'SET lastCustomerId = :last, freedAt = :freed';

/**
 * Reservations and item locks in one DynamoDB table. Reserving and ending a reservation are transactions of two rows (4
 * write units); every other change is one conditional write (1 write unit).
 */
export function createDynamoReservationRepository(
  options: Omit<DynamoRepositoryOptions<Reservation>, 'table'>,
): ReservationRepository {
  const { client, tableName: TableName } = options;
  const rows = createDynamoRepository<Reservation, ReservationEvent>({ ...options, table: reservationTable });
  return { find: rows.find, list: rows.list, save, changedAt, due, lockOf, reserve };

  async function changedAt(reservationNo: number): Promise<number | undefined> {
    const Key = keyOf(reservationTable, reservationNo);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (Item === undefined) return undefined;
    // Every row has the event that wrote it; without one there is no such time.
    const time = Date.parse(String(Item.event?.time));
    if (Number.isNaN(time)) throw new Error(`reservation ${reservationNo} does not say when it was written`);
    return time;
  }

  async function due(now: string, size: number): Promise<Due<number>> {
    const { keys, isMore } = await readDue({ client, tableName: TableName }, EVERYTHING, now, size);
    return { found: keys.map(({ number }) => Number(number)), isMore };
  }

  async function lockOf(itemNo: number): Promise<ItemLock> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: lockKey(itemNo), ConsistentRead: true }));
    const { bookings, ...lock } = lockAttributes.parse(Item ?? {});
    return asItStands({ itemNo, ...lock, ...(bookings && { bookings: fromStored(bookings) }) });
  }

  async function reserve(
    lock: ItemLock,
    change: Change<Reservation, ReservationEvent>,
    beside?: BesideThoseWaiting,
  ): Promise<'saved' | 'lock-moved'> {
    const booking = bookingOf(change.state);
    const those = beside === undefined ? [] : [whoWaits(beside)];
    const taken = booking === undefined ? take(lock, change.state) : book(lock, booking);
    return (await transact(put(change), taken, those)) ? 'saved' : 'lock-moved';
  }

  function take(lock: ItemLock, reservation: Reservation): LockUpdate {
    const { openReservationNo, openCustomerId, holdSeq, ownerId } = lockTaken(reservation, lock);
    return {
      TableName,
      Key: lockKey(lock.itemNo),
      UpdateExpression:
        `SET openReservationNo = :no, openCustomerId = :customer, holdSeq = :next${ownerId === undefined ? '' : ', ownerId = :owner'} ` +
        'REMOVE lastCustomerId, freedAt',
      ConditionExpression: asRead(lock),
      ExpressionAttributeValues: {
        ':no': openReservationNo,
        ':customer': openCustomerId,
        ':next': holdSeq,
        ...(ownerId === undefined ? {} : { ':owner': ownerId }),
        ...(lock.holdSeq === 0 ? {} : { ':expected': lock.holdSeq }),
      },
    };
  }

  async function save(change: Change<Reservation, ReservationEvent>): Promise<SaveResult> {
    if (!endsReservation(change.event)) return rows.save(change);
    const isBooking = bookingOf(change.state) !== undefined;
    const after = lockLetGo(change.state, change.event, Date.parse(change.occurredAt));
    const { itemNo, lastCustomerId, freedAt, returned } = after;
    const [behind, left] =
      freedAt !== undefined
        ? [LEAVE_BEHIND, { ':last': lastCustomerId, ':freed': freedAt }]
        : returned !== undefined
          ? ['SET returned = :back', { ':back': returned }]
          : ['', undefined];
    const letGo = {
      TableName,
      Key: lockKey(itemNo),
      UpdateExpression: `${behind} REMOVE ${isBooking ? BOOKING : 'openReservationNo, openCustomerId'}`,
      ...(isBooking
        ? {
            ConditionExpression: `attribute_exists(${BOOKING})`,
            ExpressionAttributeNames: { '#no': String(change.state.reservationNo) },
            ...(left && { ExpressionAttributeValues: left }),
          }
        : {
            ConditionExpression: 'openReservationNo = :no',
            ExpressionAttributeValues: { ':no': change.state.reservationNo, ...left },
          }),
    };
    return (await transact(put(change), letGo)) ? 'saved' : 'conflict';
  }

  /** Bookings are added one by one, so that the end of another does not come back, and does not disturb. */
  function book(lock: ItemLock, booking: CalendarBooking): LockUpdate {
    const { holdSeq: seen, ownerId, bookings } = lock;
    const no = String(booking.reservationNo);
    const owner = ownerId === undefined ? '' : ', ownerId = :owner';
    return {
      TableName,
      Key: lockKey(lock.itemNo),
      UpdateExpression: `SET ${bookings === undefined ? 'bookings' : BOOKING} = :booking, holdSeq = :next${owner}`,
      ConditionExpression: asRead(lock),
      ...(bookings !== undefined && { ExpressionAttributeNames: { '#no': no } }),
      ExpressionAttributeValues: {
        ':booking': bookings === undefined ? { [no]: toStored(booking) } : toStored(booking),
        ':next': booking.holdSeq,
        ...(ownerId === undefined ? {} : { ':owner': ownerId }),
        ...(seen === 0 ? {} : { ':expected': seen }),
      },
    };
  }

  function put(change: Change<Reservation, ReservationEvent>) {
    return { TableName, Item: toRow(change, reservationTable), ...versionCondition(change.state.version) };
  }

  /** Those who wait are as they were read, and the renter does not any more. */
  function whoWaits({ list, taken }: BesideThoseWaiting): TransactItem {
    const { version } = list;
    const condition = versionCondition(version + 1);
    if (taken !== undefined) return { Put: { TableName, Item: toRow(taken, waitingTable), ...condition } };
    const Key = waitingTable.key?.(list.itemNo);
    return { ConditionCheck: { TableName, Key, ...condition } };
  }

  /** Writes all rows or none. False when a condition failed or another transaction on one of them was under way. */
  async function transact(
    Put: ReturnType<typeof put>,
    Update: LockUpdate,
    those: readonly TransactItem[] = [],
  ): Promise<boolean> {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [{ Put }, { Update }, ...those] }));
      return true;
    } catch (error) {
      if (isLostRace(error)) return false;
      throw error;
    }
  }
}

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { readDue } from '#shared/persistence/lists/due-keys-dynamodb.ts';
import { DUE_INDEX, dueAttributes } from '#shared/persistence/lists/list-indexes.ts';
import type { Rentals } from '../use-cases/rentals.ts';
import { keyOf, LAST, RENTAL, subjectOf } from './notice-keys.ts';
import { NOTICE_DAYS, type NoticesTable } from './notices-dynamodb.ts';

const DAY_MS = 86_400_000;
const MOST = 100;

/** The partition of the index of what is due: all of it is one order of time. */
const DUE = 'rental';

const row = z.lazy(() =>
  z.object({
    customerId: z.number(),
    reservationNo: z.number(),
    version: z.number(),
    time: z.string(),
    side: z.enum(['renter', 'owner']),
    itemNo: z.number(),
    itemName: z.nullable(z.string()),
    stage: z.enum(['reserved', 'paid', 'out', 'ended']),
    payBy: z.optional(z.number()),
    payFrom: z.optional(z.number()),
    from: z.optional(z.string()),
    to: z.optional(z.string()),
    extensionOf: z.optional(z.number()),
    deposit: z.optional(z.number()),
    lateFee: z.optional(z.number()),
    dueAt: z.optional(z.string()),
  }),
);

/** Rentals in the notices' table, a row for each side. An old event that comes late changes nothing. */
export function createDynamoRentals({
  client,
  tableName: TableName,
}: Pick<NoticesTable, 'client' | 'tableName'>): Rentals {
  return {
    async keep(rental) {
      const { customerId, reservationNo, version, time, to = '', dueAt } = rental;
      const lastDay = Math.max(Date.parse(time), Date.parse(to) || 0);
      const expiresAt = Math.floor((lastDay + NOTICE_DAYS * DAY_MS) / 1_000);
      const key = keyOfRental(customerId, reservationNo);
      const put = new PutCommand({
        TableName,
        Item: { ...key, ...rental, ...dueAttributes(DUE, dueAt), expiresAt },
        ConditionExpression: 'attribute_not_exists(#p) OR #v < :v',
        ExpressionAttributeNames: { '#p': 'position', '#v': 'version' },
        ExpressionAttributeValues: { ':v': version },
      });
      await unlessChanged(client.send(put));
    },
    async find(customerId, reservationNo) {
      const get = new GetCommand({ TableName, Key: keyOfRental(customerId, reservationNo), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item === undefined ? undefined : row.parse(Item);
    },
    async due(now, size) {
      const { keys, isMore } = await readDue({ client, tableName: TableName }, DUE, now, size);
      const found = await Promise.all(
        keys.map(({ subject, position }) => {
          return client.send(new GetCommand({ TableName, Key: { subject, position }, ConsistentRead: true }));
        }),
      );
      const rentals = found.flatMap(({ Item }) => (Item === undefined ? [] : [row.parse(Item)]));
      // The index may lag behind its rows.
      return { found: rentals.filter(({ dueAt = '' }) => dueAt !== '' && dueAt <= now), isMore };
    },
    async dueNext({ customerId, reservationNo, version, dueAt: before }, dueAt) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOfRental(customerId, reservationNo),
        UpdateExpression: dueAt === undefined ? 'REMOVE #t, #d' : 'SET #t = :next',
        ConditionExpression: '#v = :v AND #t = :before',
        ExpressionAttributeNames: {
          '#t': DUE_INDEX.sort,
          '#v': 'version',
          ...(dueAt === undefined && { '#d': DUE_INDEX.attribute }),
        },
        ExpressionAttributeValues: { ':v': version, ':before': before, ...(dueAt !== undefined && { ':next': dueAt }) },
      });
      await unlessChanged(client.send(update));
    },
    async list(customerId) {
      const query = new QueryCommand({
        TableName,
        KeyConditionExpression: '#s = :s AND #p BETWEEN :first AND :last',
        ExpressionAttributeNames: { '#s': 'subject', '#p': 'position' },
        ExpressionAttributeValues: { ':s': subjectOf(customerId), ':first': RENTAL, ':last': `${RENTAL}${LAST}` },
        ScanIndexForward: false,
        Limit: MOST,
      });
      return ((await client.send(query)).Items ?? []).map((item) => row.parse(item));
    },
  };
}

function keyOfRental(customerId: number, reservationNo: number) {
  return keyOf(customerId, `${RENTAL}${String(reservationNo).padStart(10, '0')}`);
}

async function unlessChanged(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { maybeChanged } from '#contracts/events/days.ts';
import type { NoticeKind } from '#contracts/notice-kinds.ts';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import type { Notice } from '../telling/notice.ts';
import type { MailMark, Notices } from '../use-cases/notices.ts';
import { keyOf, LAST, NOTICE, subjectOf } from './notice-keys.ts';

/** For how many days after it happened a notice is kept: longer than an archive can bring its event again. */
export const NOTICE_DAYS = 90;
const DAY_MS = 86_400_000;

/** Options of the adapters on the notices' table. `now` gives milliseconds. */
export interface NoticesTable {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly now: () => number;
}

const marks = z.object({ mail: z.enum(['none', 'due', 'taken']), takenBy: z.optional(z.string()) });

const row = z.lazy(() =>
  z.object({
    customerId: z.number(),
    position: z.string(),
    time: z.string(),
    // A later version may have told more: a sentence that fits everything stands for it.
    kind: z.custom<NoticeKind>((kind) => typeof kind === 'string'),
    side: z.enum(['renter', 'owner']),
    reservationNo: z.optional(z.number()),
    itemNo: z.number(),
    itemName: z.nullable(z.string()),
    reason: z.optional(z.custom<Notice['reason']>((reason) => typeof reason === 'string')),
    changed: maybeChanged,
    from: z.optional(z.string()),
    to: z.optional(z.string()),
    words: z.optional(z.string()),
    score: z.optional(z.number()),
    minutes: z.optional(z.number()),
    moment: z.optional(z.string()),
    keptUntil: z.optional(z.string()),
    deposit: z.optional(z.number()),
    lateFee: z.optional(z.number()),
    readAt: z.optional(z.string()),
  }),
);

/**
 * The notices in a table with the key (subject, position), a row for each. DynamoDB deletes rows some time after
 * `expiresAt`; by their position they are out of sight from then on.
 */
export function createDynamoNotices({ client, tableName: TableName, now }: NoticesTable): Notices {
  const keyOfNotice = ({ customerId, id }: Pick<Notice, 'customerId' | 'id'>) => keyOf(customerId, `${NOTICE}${id}`);
  return {
    async add({ id, isRead: _, ...notice }, mail) {
      const expiresAt = Math.floor((Date.parse(notice.time) + NOTICE_DAYS * DAY_MS) / 1_000);
      const Item = { ...keyOfNotice({ ...notice, id }), ...notice, mail, expiresAt };
      const put = new PutCommand({
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(#p)',
        ExpressionAttributeNames: { '#p': 'position' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const there = await unlessRefused(client.send(put));
      return there === undefined ? mail : (marks.parse(there).mail satisfies MailMark);
    },
    async takeMail(key, by) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOfNotice(key),
        UpdateExpression: 'SET #m = :taken, #b = :by',
        ConditionExpression: '#m = :due',
        ExpressionAttributeNames: { '#m': 'mail', '#b': 'takenBy' },
        ExpressionAttributeValues: { ':due': 'due', ':taken': 'taken', ':by': by },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const there = await unlessRefused(client.send(update));
      return there === undefined || marks.safeParse(there).data?.takenBy === by;
    },
    async giveMailBack(key, by) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOfNotice(key),
        UpdateExpression: 'SET #m = :due',
        ConditionExpression: '#m = :taken AND #b = :by',
        ExpressionAttributeNames: { '#m': 'mail', '#b': 'takenBy' },
        ExpressionAttributeValues: { ':due': 'due', ':taken': 'taken', ':by': by },
      });
      await unlessRefused(client.send(update));
    },
    async page(customerId, { size, after }) {
      const since = `${NOTICE}${new Date(now() - NOTICE_DAYS * DAY_MS).toISOString()}`;
      // A query refuses bounds that are the wrong way round.
      if (before(after) < since) return { entries: [] };
      const query = new QueryCommand({
        TableName,
        KeyConditionExpression: '#s = :s AND #p BETWEEN :since AND :before',
        ExpressionAttributeNames: { '#s': 'subject', '#p': 'position' },
        ExpressionAttributeValues: { ':s': subjectOf(customerId), ':since': since, ':before': before(after) },
        ScanIndexForward: false,
        Limit: size + 2,
      });
      const { Items = [] } = await client.send(query);
      // BETWEEN takes its end as well.
      const found = Items.map(toNotice).filter(({ id }) => id !== after);
      const last = found.length > size ? found[size - 1] : undefined;
      return { entries: found.slice(0, size), ...(last && { next: last.id }) };
    },
    async markRead(key) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOfNotice(key),
        UpdateExpression: 'SET #r = :now',
        ConditionExpression: 'attribute_exists(#p)',
        ExpressionAttributeNames: { '#r': 'readAt', '#p': 'position' },
        ExpressionAttributeValues: { ':now': new Date(now()).toISOString() },
        ReturnValues: 'ALL_NEW',
      });
      try {
        return toNotice((await client.send(update)).Attributes ?? {});
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
  };
}

function before(after: string | undefined): string {
  return after === undefined ? `${NOTICE}${LAST}` : `${NOTICE}${after}`;
}

/** The row that refused a write; undefined when it was done. */
async function unlessRefused(done: Promise<unknown>): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    await done;
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return unmarshall(error.Item ?? {});
    throw error;
  }
}

function toNotice(item: unknown): Notice {
  const { position, readAt, ...told } = row.parse(item);
  return { ...told, id: position.slice(NOTICE.length), isRead: readAt !== undefined };
}

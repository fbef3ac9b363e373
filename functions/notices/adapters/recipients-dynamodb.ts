import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type NoticeKind, noticeLanguages } from '#contracts/notice-kinds.ts';
import type { Recipient } from '../telling/recipient.ts';
import type { Recipients } from '../use-cases/recipients.ts';
import { keyOf, RECIPIENT, subjectOf } from './notice-keys.ts';
import type { NoticesTable } from './notices-dynamodb.ts';

const row = z.lazy(() =>
  z.object({
    customerId: z.number(),
    version: z.number(),
    language: z.optional(z.enum(noticeLanguages)),
    email: z.optional(z.string()),
    stopped: z.optional(z.enum(['bounce', 'complaint', 'unsubscribed'])),
    muted: z.optional(z.array(z.custom<NoticeKind>((kind) => typeof kind === 'string'))),
    unsubscribeKey: z.optional(z.string()),
    feed: z.optional(z.object({ digest: z.string(), since: z.string() })),
    forgottenAt: z.optional(z.string()),
  }),
);

/** A row of a person: their wishes have no time. */
const dated = z.object({ position: z.string(), time: z.optional(z.string()) });

/** How many rows one read of {@link Recipients.clearUntil} finds, and how many are deleted at once. */
const RUN = 100;

/** People's wishes in the notices' table, one row each. */
export function createDynamoRecipients({
  client,
  tableName: TableName,
}: Pick<NoticesTable, 'client' | 'tableName'>): Recipients {
  return {
    async find(customerId): Promise<Recipient | undefined> {
      const get = new GetCommand({ TableName, Key: keyOf(customerId, RECIPIENT), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item === undefined ? undefined : row.parse(Item);
    },
    async save(recipient) {
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(recipient.customerId, RECIPIENT), ...recipient },
        ConditionExpression: 'attribute_not_exists(#p) OR #v = :before',
        ExpressionAttributeNames: { '#p': 'position', '#v': 'version' },
        ExpressionAttributeValues: { ':before': recipient.version - 1 },
      });
      try {
        await client.send(put);
        return 'saved';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'conflict';
        throw error;
      }
    },
    async clearUntil(customerId, time) {
      for (let after = ' '; ; ) {
        const query = new QueryCommand({
          TableName,
          KeyConditionExpression: '#s = :s AND #p > :after',
          ExpressionAttributeNames: { '#s': 'subject', '#p': 'position' },
          ExpressionAttributeValues: { ':s': subjectOf(customerId), ':after': after },
          ConsistentRead: true,
          Limit: RUN,
        });
        const rows = z.array(dated).parse((await client.send(query)).Items ?? []);
        const old = rows.filter((one) => one.time !== undefined && one.time <= time);
        const remove = ({ position }: { readonly position: string }) =>
          client.send(new DeleteCommand({ TableName, Key: keyOf(customerId, position) }));
        await Promise.all(old.map(remove));
        const last = rows.at(-1);
        if (last === undefined || rows.length < RUN) return;
        after = last.position;
      }
    },
  };
}

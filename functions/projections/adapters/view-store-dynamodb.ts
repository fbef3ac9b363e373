import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { DocumentClient } from '../../shared/persistence/document-client.ts';
import { listDynamoRows } from '../../shared/persistence/list-buckets-dynamodb.ts';
import type { NumberCeiling } from '../../shared/persistence/number-ceiling.ts';
import { rowKey } from '../../shared/persistence/row-key.ts';
import type { SlotRow, ViewStore } from '../view-store.ts';

/** What a view's DynamoDB store is made of. */
export interface DynamoViewOptions<Slots> {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly ceiling: NumberCeiling;
  readonly schema: z.ZodMiniType<SlotRow<Slots>>;
  /**
   * The slot without which a row is in no list. Only it stretches the lists, so that a reservation of a number nobody
   * has, however large, does not fill them with empty pages.
   */
  readonly listedBy: keyof Slots;
}

/** A view in a DynamoDB table. One write unit an update of a row up to 1 KB; reads are eventually consistent, as the view is. */
export function createDynamoViewStore<Slots>({
  client,
  tableName,
  ceiling,
  schema,
  listedBy,
}: DynamoViewOptions<Slots>): ViewStore<Slots> {
  return {
    async apply({ number, slot, age, value }, { repair } = { repair: false }) {
      if (slot === listedBy) await ceiling.raise(number);
      const { seq, version } = age;
      const update = new UpdateCommand({
        TableName: tableName,
        Key: rowKey(number),
        UpdateExpression: 'SET #slot = :slot',
        ConditionExpression: `attribute_not_exists(#slot) OR #slot.#seq < :seq OR (#slot.#seq = :seq AND #slot.#version ${repair ? '<=' : '<'} :version)`,
        ExpressionAttributeNames: { '#slot': slot, '#seq': 'seq', '#version': 'version' },
        ExpressionAttributeValues: { ':slot': { seq, version, value }, ':seq': seq, ':version': version },
      });
      try {
        await client.send(update);
        return 'applied';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'old';
        throw error;
      }
    },
    async find(number) {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: rowKey(number) }));
      return Item === undefined ? undefined : schema.parse(Item);
    },
    async list(request, shown) {
      return listDynamoRows({ client, tableName, ceiling, consistent: false }, request, (row) =>
        shown(schema.parse(row)),
      );
    },
  };
}

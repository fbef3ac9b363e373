import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import { listDynamoRows } from '#shared/persistence/lists/list-page-dynamodb.ts';
import { nearDynamoRows } from '#shared/persistence/places/near-page-dynamodb.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import type { SlotRow, ViewLists, ViewStore } from '../view-store.ts';
import { listChanges } from './view-lists.ts';

/** Options of a view's DynamoDB store. */
export interface DynamoViewOptions<Slots> {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly schema: z.ZodMiniType<SlotRow<Slots>>;
  readonly lists: ViewLists<Slots>;
}

/**
 * A view in a DynamoDB table. An update of a row up to 1 KB costs one write unit, and one more for each list that the
 * row enters or leaves. Reads are eventually consistent, as the view is.
 */
export function createDynamoViewStore<Slots>({
  client,
  tableName,
  schema,
  lists,
}: DynamoViewOptions<Slots>): ViewStore<Slots> {
  return {
    async apply(update, { repair } = { repair: false }) {
      const { number, slot, age, value } = update;
      const { seq, version } = age;
      const changes = Object.entries(listChanges(lists, update)).map(([attribute, there], index) => {
        return { attribute, there, name: `#list${index}`, place: `:list${index}` };
      });
      const entered = changes.filter(({ there }) => there !== undefined);
      const left = changes.filter(({ there }) => there === undefined).map(({ name }) => name);
      const sets = ['#slot = :slot', ...entered.map(({ name, place }) => `${name} = ${place}`)].join(', ');
      const command = new UpdateCommand({
        TableName: tableName,
        Key: rowKey(number),
        UpdateExpression: `SET ${sets}${left.length === 0 ? '' : ` REMOVE ${left.join(', ')}`}`,
        ConditionExpression: `attribute_not_exists(#slot) OR #slot.#seq < :seq OR (#slot.#seq = :seq AND #slot.#version ${repair ? '<=' : '<'} :version)`,
        ExpressionAttributeNames: {
          '#slot': slot,
          '#seq': 'seq',
          '#version': 'version',
          ...Object.fromEntries(changes.map(({ name, attribute }) => [name, attribute])),
        },
        ExpressionAttributeValues: {
          ':slot': { seq, version, value },
          ':seq': seq,
          ':version': version,
          ...Object.fromEntries(entered.map(({ place, there }) => [place, there])),
        },
      });
      try {
        await client.send(command);
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
      return listDynamoRows({ client, tableName, consistent: false }, request, (row) => shown(schema.parse(row)));
    },
    async near(request, shown) {
      return nearDynamoRows({ client, tableName, consistent: false }, request, (row) => shown(schema.parse(row)));
    },
  };
}

import { randomUUID } from 'node:crypto';
import { refused, tables } from './usual.ts';

/** An aggregate's row: its fields, and how often it has changed. */
export type State = Readonly<Record<string, unknown>> & { readonly version: number };

/** The aggregates, by the variables that name their tables. */
export type Aggregate = 'item' | 'reservation' | 'payment' | 'review';

/** Reads an aggregate, consistently. Throws a refusal when there is none. */
export async function load(aggregate: Aggregate, id: string): Promise<State> {
  const key = { id, what: 'state' };
  const { Item } = await tables.get({ TableName: tableOf(aggregate), Key: key, ConsistentRead: true });
  if (Item === undefined) throw refused(`no ${aggregate} ${id}`);
  return Object.assign(Item, { version: Number(Item.version) });
}

/** What is written in one transaction. */
export interface Change {
  readonly aggregate: Aggregate;
  readonly id: string;
  /** The state before; absent where the aggregate begins. */
  readonly before?: State;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly event: string;
  /** The event that is answered: a third row remembers it, so that it changes nothing when it comes again. */
  readonly because?: string;
}

/**
 * Writes state and event as two rows of one transaction: the transactional outbox. The event's row is removed by its
 * time to live.
 * https://docs.aws.amazon.com/prescriptive-guidance/latest/cloud-design-patterns/transactional-outbox.html
 */
export async function commit({ aggregate, id, before, fields, event, because }: Change): Promise<State> {
  const TableName = tableOf(aggregate);
  const version = (before?.version ?? 0) + 1;
  const state = { ...before, ...fields, version };
  const ttl = Math.floor(Date.now() / 1_000) + 24 * 3_600;
  const happened = { id: randomUUID(), name: event, subject: id, data: state };
  const isNew = 'attribute_not_exists(id)';
  await tables.transactWrite({
    TransactItems: [
      {
        Put: {
          TableName,
          Item: { ...state, id, what: 'state', kind: aggregate },
          ConditionExpression: before === undefined ? isNew : 'version = :before',
          ...(before && { ExpressionAttributeValues: { ':before': before.version } }),
        },
      },
      { Put: { TableName, Item: { id, what: `event#${version}`, happened, ttl }, ConditionExpression: isNew } },
      ...(because === undefined
        ? []
        : [{ Put: { TableName, Item: { id, what: `seen#${because}`, ttl }, ConditionExpression: isNew } }]),
    ],
  });
  return state;
}

/** One page of a list, from the index that has all fields of every state. */
export async function list(aggregate: Aggregate): Promise<readonly object[]> {
  const { Items = [] } = await tables.query({
    TableName: tableOf(aggregate),
    IndexName: 'by-kind',
    KeyConditionExpression: 'kind = :kind',
    ExpressionAttributeValues: { ':kind': aggregate },
    Limit: 20,
  });
  return Items;
}

function tableOf(aggregate: Aggregate): string {
  return process.env[`${aggregate.toUpperCase()}_TABLE`] ?? '';
}

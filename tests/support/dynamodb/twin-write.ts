import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type {
  DeleteCommandInput,
  PutCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { copy } from './copy.ts';
import { holds, type Item, Placeholders, updated } from './expression.evaluate.ts';
import { parseCondition, parseUpdate } from './expression.parse.ts';
import { checkPlaceholders } from './placeholders.check.ts';
import { refuse } from './refuse.ts';
import type { TwinTable } from './twin-table.ts';

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Write = PutCommandInput | UpdateCommandInput | DeleteCommandInput | NonNullable<Part['ConditionCheck']>;

/** A write that is checked and not done yet: the row before and after it, and whether its condition holds. */
interface Prepared {
  readonly table: TwinTable;
  readonly key: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly allowed: boolean;
  readonly tellsItem: boolean;
}

/** New for each error, because the caller that repeats a request counts its attempts in it. */
const metadata = () => ({ httpStatusCode: 400, attempts: 1 });

/**
 * `PutItem`, `UpdateItem` and `DeleteItem`. Throws ConditionalCheckFailedException, with the existing row if the
 * request asks for it.
 */
export function writeItem(table: TwinTable, input: Exclude<Write, { ConditionExpression: string }>) {
  const write = prepare(table, input);
  if (!write.allowed) {
    const Item = itemInTheWay(write);
    throw new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      $metadata: metadata(),
      ...Item,
    });
  }
  table.put(write.key, write.after);
  return attributesOf('ReturnValues' in input ? input.ReturnValues : undefined, write);
}

/** `TransactWriteItems`: all or nothing. Throws TransactionCanceledException with a reason for each part. */
export function transactWrite(tableOf: (name: string | undefined) => TwinTable, parts: readonly Part[]) {
  if (parts.length === 0 || parts.length > 100) refuse('a transaction has 1 to 100 parts');
  const writes = parts.map((part) => {
    const input = part.Put ?? part.Update ?? part.Delete ?? part.ConditionCheck ?? refuse('a part does nothing');
    return prepare(tableOf(input.TableName), input);
  });
  const keys = writes.map(({ table, key }, index) => `${tableName(parts[index])} ${JSON.stringify(table.keyOf(key))}`);
  if (new Set(keys).size < keys.length) refuse('a transaction has one part for a row');
  if (writes.some(({ allowed }) => !allowed)) {
    const CancellationReasons = writes.map((write): CancellationReason => {
      return write.allowed ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', ...itemInTheWay(write) };
    });
    throw new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: metadata(),
      CancellationReasons,
    });
  }
  for (const [index, { table, key, after }] of writes.entries()) {
    if (parts[index]?.ConditionCheck === undefined) table.put(key, after);
  }
  return {};
}

function tableName(part: Part | undefined): string | undefined {
  return (part?.Put ?? part?.Update ?? part?.Delete ?? part?.ConditionCheck)?.TableName;
}

function prepare(table: TwinTable, input: Write): Prepared {
  const update = 'UpdateExpression' in input ? input.UpdateExpression : undefined;
  checkPlaceholders(input, [input.ConditionExpression, update]);
  const placeholders = new Placeholders(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
  const key = ('Item' in input ? input.Item : 'Key' in input ? input.Key : undefined) ?? refuse('there is no key');
  const before = table.get(key);
  const condition = input.ConditionExpression;
  const allowed = condition === undefined || holds(parseCondition(condition), before ?? {}, placeholders);
  const after = allowed ? itemAfter(input, table, key, before, placeholders) : before;
  return { table, key, before, after, allowed, tellsItem: input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' };
}

function itemAfter(
  input: Write,
  table: TwinTable,
  key: Item,
  before: Item | undefined,
  placeholders: Placeholders,
): Item | undefined {
  if ('Item' in input) return copy(input.Item ?? {});
  if (!('UpdateExpression' in input)) return undefined;
  const actions = parseUpdate(input.UpdateExpression ?? '');
  const keyed = new Set(Object.keys(table.keyOf({})));
  if (actions.some(({ path }) => keyed.has(placeholders.path(path).join('.')))) refuse('a key cannot be updated');
  return copy(updated(before ?? key, actions, placeholders));
}

function itemInTheWay({ before, tellsItem }: Prepared): Pick<CancellationReason, 'Item'> {
  return tellsItem && before !== undefined ? { Item: marshall(before) } : {};
}

function attributesOf(wanted: string | undefined, { key, before, after }: Prepared) {
  if (wanted === 'ALL_OLD' && before !== undefined) return { Attributes: copy(before) };
  if (wanted === 'ALL_NEW') return { Attributes: copy(after) };
  if (wanted !== 'UPDATED_NEW') return {};
  const changed = Object.entries(after ?? {}).filter(([name, value]) => (before ?? key)[name] !== value);
  return { Attributes: copy(Object.fromEntries(changed)) };
}

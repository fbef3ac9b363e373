import type { BatchGetCommandInput, GetCommandInput, QueryCommandInput, ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { copy } from './copy.ts';
import { holds, type Item, orderOf, Placeholders } from './expression.evaluate.ts';
import { parseCondition } from './expression.parse.ts';
import type { Condition } from './expression.ts';
import { checkPlaceholders } from './placeholders.check.ts';
import { refuse } from './refuse.ts';
import { inOrder, type TwinTable } from './twin-table.ts';

/** What a read needs: the table, and how old its data may be, in ms, when it does not ask for consistency. */
export interface ReadFrom {
  readonly table: TwinTable;
  readonly ageMs: number;
}

/** `GetItem`. */
export function getItem({ table, ageMs }: ReadFrom, { Key = {}, ConsistentRead }: GetCommandInput) {
  const item = table.get(Key, ConsistentRead === true ? 0 : ageMs);
  return item === undefined ? {} : { Item: copy(item) };
}

/** `BatchGetItem` of one table. DynamoDB promises no order, so the answer is reversed here. */
export function batchGetItem(
  { table, ageMs }: ReadFrom,
  { Keys = [], ConsistentRead }: NonNullable<BatchGetCommandInput['RequestItems']>[string],
): Item[] {
  if (Keys.length === 0 || Keys.length > 100) refuse('a batch has 1 to 100 keys');
  if (new Set(Keys.map((key) => JSON.stringify(table.keyOf(key)))).size < Keys.length) refuse('a key is there twice');
  const found = Keys.map((key) => table.get(key, ConsistentRead === true ? 0 : ageMs));
  return copy(found.filter((item) => item !== undefined).reverse());
}

/** `Query` of a table or of an index. An index is always read as it was some time ago. */
export function query({ table, ageMs }: ReadFrom, input: QueryCommandInput) {
  const { IndexName, KeyConditionExpression = '', FilterExpression, ConsistentRead, ScanIndexForward = true } = input;
  if (IndexName !== undefined && ConsistentRead === true) refuse('consistent reads are not supported on indexes');
  checkPlaceholders(input, [KeyConditionExpression, FilterExpression]);
  const placeholders = new Placeholders(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
  const condition = parseCondition(KeyConditionExpression);
  const keys = table.keysOf(IndexName);
  if (!fixes(condition, keys.partition, placeholders)) refuse('the query does not say one value of the partition key');
  checkBounds(condition, placeholders);
  const found = table
    .rows(ConsistentRead === true ? 0 : ageMs)
    .filter((row) => row[keys.partition] !== undefined && (keys.sort === undefined || row[keys.sort] !== undefined))
    .filter((row) => holds(condition, row, placeholders));
  const sorted = inOrder(found, keys.sort, (row) => table.keyOf(row));
  const { keysOnly, also } = keys;
  const more = (row: Item) => (also === undefined || row[also] === undefined ? {} : { [also]: row[also] });
  const project = (row: Item) => (keysOnly === true ? { ...table.keyOf(row, IndexName), ...more(row) } : row);
  return paged(table, input, (ScanIndexForward ? sorted : sorted.toReversed()).map(project));
}

/** `Scan`, in the table's own order. */
export function scan({ table, ageMs }: ReadFrom, input: ScanCommandInput) {
  checkPlaceholders(input, [input.FilterExpression]);
  const rows = table.rows(input.ConsistentRead === true ? 0 : ageMs);
  return paged(
    table,
    input,
    inOrder(rows, undefined, (row) => table.keyOf(row)),
  );
}

/** One page: `Limit` counts the rows read, before the filter. */
function paged(table: TwinTable, input: QueryCommandInput | ScanCommandInput, rows: readonly Item[]) {
  const { ExclusiveStartKey, Limit = rows.length, FilterExpression, IndexName } = input;
  const isStart = (row: Item) =>
    JSON.stringify(table.keyOf(row)) === JSON.stringify(table.keyOf(ExclusiveStartKey ?? {}));
  const start = ExclusiveStartKey === undefined ? 0 : rows.findIndex(isStart) + 1;
  const read = rows.slice(start, start + Limit);
  const last = read.at(-1);
  const placeholders = new Placeholders(input.ExpressionAttributeNames, input.ExpressionAttributeValues);
  const filter = FilterExpression === undefined ? undefined : parseCondition(FilterExpression);
  const Items = read.filter((row) => filter === undefined || holds(filter, row, placeholders));
  return {
    Items: copy(Items),
    Count: Items.length,
    ScannedCount: read.length,
    ...(last !== undefined && read.length === input.Limit ? { LastEvaluatedKey: table.keyOf(last, IndexName) } : {}),
  };
}

/** Whether a key condition fixes one value of an attribute. */
function fixes(condition: Condition, attribute: string, placeholders: Placeholders): boolean {
  if (condition.kind === 'and') {
    return fixes(condition.left, attribute, placeholders) || fixes(condition.right, attribute, placeholders);
  }
  if (condition.kind !== 'compare' || condition.operator !== '=' || condition.left.kind !== 'path') return false;
  return placeholders.path(condition.left.path).join('.') === attribute;
}

/** Refuses bounds that are the wrong way round, whether or not there is a row. */
function checkBounds(condition: Condition, placeholders: Placeholders): void {
  if (condition.kind === 'and') {
    checkBounds(condition.left, placeholders);
    checkBounds(condition.right, placeholders);
  }
  if (condition.kind !== 'between' || condition.low.kind !== 'value' || condition.high.kind !== 'value') return;
  const order = orderOf(placeholders.value(condition.low.name), placeholders.value(condition.high.name));
  if (order !== undefined && order > 0) refuse('BETWEEN requires the upper bound to be no lower than the lower one');
}

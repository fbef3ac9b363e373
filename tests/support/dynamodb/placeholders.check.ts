import { refuse } from './refuse.ts';

/** The part of a request that its placeholders belong to. */
export interface Expressions {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
}

/** DynamoDB refuses placeholders that no expression uses, and expressions that use others. Throws a ValidationException. */
export function checkPlaceholders(request: Expressions, expressions: readonly (string | undefined)[]): void {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = request;
  const used = new Set(expressions.flatMap(placeholdersIn));
  const given = new Set([...Object.keys(names), ...Object.keys(values)]);
  for (const one of given) if (!used.has(one)) refuse(`${one} is unused in expressions`);
  for (const one of used) if (!given.has(one)) refuse(`${one} is used in an expression and not defined`);
}

const known = new Map<string, readonly string[]>();

/** An expression has the same placeholders wherever it stands, and a program has few of them. */
function placeholdersIn(expression = ''): readonly string[] {
  const placeholders = known.get(expression) ?? expression.match(/[#:]\w+/g) ?? [];
  known.set(expression, placeholders);
  return placeholders;
}

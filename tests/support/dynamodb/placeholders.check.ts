import { refuse } from './refuse.ts';

/** The part of a request that its placeholders belong to. */
export interface Expressions {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Throws a ValidationException for placeholders that no expression uses, and for expressions with unknown ones, as
 * DynamoDB does.
 */
export function checkPlaceholders(request: Expressions, expressions: readonly (string | undefined)[]): void {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = request;
  const used = new Set(expressions.flatMap(placeholdersIn));
  const given = new Set([...Object.keys(names), ...Object.keys(values)]);
  for (const one of given) if (!used.has(one)) refuse(`${one} is unused in expressions`);
  for (const one of used) if (!given.has(one)) refuse(`${one} is used in an expression and not defined`);
}

const known = new Map<string, readonly string[]>();

/** Cached, because an expression has the same placeholders everywhere and a program has only a few expressions. */
function placeholdersIn(expression = ''): readonly string[] {
  const placeholders = known.get(expression) ?? expression.match(/[#:]\w+/g) ?? [];
  known.set(expression, placeholders);
  return placeholders;
}

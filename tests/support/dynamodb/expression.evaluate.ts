import { isDeepStrictEqual } from 'node:util';
import { copy } from './copy.ts';
import type { Condition, Operand, Path, UpdateAction } from './expression.ts';
import { refuse } from './refuse.ts';

/** A row as the document client writes and reads it. */
export type Item = Readonly<Record<string, unknown>>;

/** The values of an expression's `#names` and `:values`. */
export class Placeholders {
  readonly #names: Readonly<Record<string, string>>;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(names: Readonly<Record<string, string>> = {}, values: Readonly<Record<string, unknown>> = {}) {
    this.#names = names;
    this.#values = values;
  }

  /** The path with its names resolved. Throws for an unknown name. */
  path(path: Path): readonly string[] {
    return path.map((part) => (part.startsWith('#') ? given(this.#names, part) : part));
  }

  /** The value with this name. Throws when there is none. */
  value(name: string): unknown {
    return given(this.#values, name);
  }
}

function given<T>(all: Readonly<Record<string, T>>, name: string): T {
  const one = all[name];
  if (one === undefined) refuse(`${name} is used in the expression and not defined`);
  return one;
}

/** Whether a condition holds for an item. For an absent attribute, only its absence holds. */
export function holds(condition: Condition, item: Item, placeholders: Placeholders): boolean {
  const resolve = (operand: Operand): unknown => evaluate(operand, item, placeholders);
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, item, placeholders) && holds(condition.right, item, placeholders);
    case 'or':
      return holds(condition.left, item, placeholders) || holds(condition.right, item, placeholders);
    case 'not':
      return !holds(condition.condition, item, placeholders);
    case 'exists':
      return (read(item, placeholders.path(condition.path)) !== undefined) === condition.wanted;
    case 'begins_with':
      return beginsWith(resolve(condition.left), resolve(condition.right));
    case 'contains':
      return contains(resolve(condition.left), resolve(condition.right));
    case 'between': {
      const value = resolve(condition.value);
      return compare('>=', value, resolve(condition.low)) && compare('<=', value, resolve(condition.high));
    }
    case 'in': {
      const value = resolve(condition.value);
      return condition.choices.some((choice) => compare('=', value, resolve(choice)));
    }
    case 'compare':
      return compare(condition.operator, resolve(condition.left), resolve(condition.right));
  }
}

/** The item after an update. Every value is computed from the item before the update. */
export function updated(item: Item, actions: readonly UpdateAction[], placeholders: Placeholders): Item {
  const after = copy(item);
  for (const action of actions) {
    const path = placeholders.path(action.path);
    write(after, path, action.kind === 'remove' ? undefined : valueAfter(action, path, item, placeholders));
  }
  return after;
}

function valueAfter(
  action: Exclude<UpdateAction, { kind: 'remove' }>,
  path: readonly string[],
  item: Item,
  placeholders: Placeholders,
): unknown {
  const value = evaluate(action.value, item, placeholders);
  if (value === undefined) refuse('an attribute of the expression does not exist in the item');
  return action.kind === 'set' ? copy(value) : sum(read(item, path), value);
}

/** What `ADD` makes: the sum of numbers, or all members of two sets. */
function sum(before: unknown, added: unknown): unknown {
  if (!(added instanceof Set)) return number(before ?? 0) + number(added);
  if (before !== undefined && !(before instanceof Set)) refuse('an operand has the wrong type: no set');
  return new Set([...(before ?? []), ...added]);
}

function evaluate(operand: Operand, item: Item, placeholders: Placeholders): unknown {
  switch (operand.kind) {
    case 'value':
      return placeholders.value(operand.name);
    case 'path':
      return read(item, placeholders.path(operand.path));
    case 'size':
      return sizeOf(read(item, placeholders.path(operand.path)));
    case 'if_not_exists':
      return read(item, placeholders.path(operand.path)) ?? evaluate(operand.otherwise, item, placeholders);
    case 'sum': {
      const left = number(evaluate(operand.left, item, placeholders));
      return left + operand.sign * number(evaluate(operand.right, item, placeholders));
    }
  }
}

/** Values of different types are never equal and have no order. */
function compare(operator: string, left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  if (operator === '=') return left === right || isDeepStrictEqual(left, right);
  if (operator === '<>') return left !== right && !isDeepStrictEqual(left, right);
  const order = orderOf(left, right);
  if (order === undefined) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Below zero when the left one comes first; undefined when there is no order. Strings are compared by their UTF-8
 * bytes.
 */
export function orderOf(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  // Below the surrogates, code units are in the order of the bytes.
  if (!SURROGATE.test(left) && !SURROGATE.test(right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function beginsWith(value: unknown, start: unknown): boolean {
  return typeof value === 'string' && typeof start === 'string' && value.startsWith(start);
}

function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.some((one) => isDeepStrictEqual(one, part));
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  return isMap(value) ? Object.keys(value).length : undefined;
}

function number(value: unknown): number {
  if (typeof value !== 'number') refuse(`an operand has the wrong type: ${typeof value}`);
  return value;
}

function read(item: Item, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, part) => (isMap(value) ? value[part] : undefined), item);
}

function write(item: Item, path: readonly string[], value: unknown): void {
  const last = path.at(-1);
  const parent = read(item, path.slice(0, -1));
  if (last === undefined || !isMap(parent)) {
    refuse('the document path in the update expression is not valid for the item');
  }
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

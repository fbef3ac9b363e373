import { Tokens } from './expression.tokens.ts';
import type { Condition, Operand, Path, UpdateAction } from './expression.ts';
import { refuse } from './refuse.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>['operator'];

const comparisons: ReadonlySet<string> = new Set<Comparison>(['=', '<>', '<', '<=', '>', '>=']);

/** Parses a condition, key condition or filter expression. Throws a ValidationException. */
export const parseCondition = remembered((tokens): Condition => {
  const condition = disjunction(tokens);
  tokens.end();
  return condition;
});

/** Parses an update expression: SET, ADD and REMOVE, each at most once. Throws a ValidationException. */
export const parseUpdate = remembered((tokens): readonly UpdateAction[] => {
  const actions: UpdateAction[] = [];
  while (tokens.peek() !== undefined) actions.push(...clause(tokens));
  return actions;
});

/** Caches results: an expression means the same everywhere, and a program has only a few. */
function remembered<T>(parse: (tokens: Tokens) => T): (expression: string) => T {
  const known = new Map<string, T>();
  return (expression) => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const parsed = parse(new Tokens(expression));
    known.set(expression, parsed);
    return parsed;
  };
}

function disjunction(tokens: Tokens): Condition {
  let left = conjunction(tokens);
  while (tokens.takes('OR')) left = { kind: 'or', left, right: conjunction(tokens) };
  return left;
}

function conjunction(tokens: Tokens): Condition {
  let left = negation(tokens);
  while (tokens.takes('AND')) left = { kind: 'and', left, right: negation(tokens) };
  return left;
}

function negation(tokens: Tokens): Condition {
  if (tokens.takes('NOT')) return { kind: 'not', condition: negation(tokens) };
  if (!tokens.takes('(')) return call(tokens) ?? comparison(tokens);
  const condition = disjunction(tokens);
  tokens.expect(')');
  return condition;
}

function call(tokens: Tokens): Condition | undefined {
  const name = tokens.peek(1) === '(' ? tokens.peek() : undefined;
  if (name === 'attribute_exists' || name === 'attribute_not_exists') {
    const [path] = inParentheses(tokens, () => [pathOf(tokens)]);
    return { kind: 'exists', path, wanted: name === 'attribute_exists' };
  }
  if (name === 'begins_with' || name === 'contains') {
    const [left, right] = inParentheses(tokens, () => {
      const first = operand(tokens);
      tokens.expect(',');
      return [first, operand(tokens)];
    });
    return { kind: name, left, right };
  }
  return undefined;
}

function comparison(tokens: Tokens): Condition {
  const left = operand(tokens);
  if (tokens.takes('BETWEEN')) {
    const low = operand(tokens);
    tokens.expect('AND');
    return { kind: 'between', value: left, low, high: operand(tokens) };
  }
  if (tokens.takes('IN')) {
    tokens.expect('(');
    const choices = [operand(tokens)];
    while (tokens.takes(',')) choices.push(operand(tokens));
    tokens.expect(')');
    return { kind: 'in', value: left, choices };
  }
  const operator = tokens.next();
  if (!isComparison(operator)) refuse(`"${operator}" compares nothing`);
  return { kind: 'compare', operator, left, right: operand(tokens) };
}

function isComparison(word: string): word is Comparison {
  return comparisons.has(word);
}

function clause(tokens: Tokens): readonly UpdateAction[] {
  const keyword = tokens.next().toUpperCase();
  const actionOf: Record<string, (() => UpdateAction) | undefined> = {
    SET: () => {
      const path = pathOf(tokens);
      tokens.expect('=');
      return { kind: 'set', path, value: sum(tokens) };
    },
    ADD: () => ({ kind: 'add', path: pathOf(tokens), value: operand(tokens) }),
    REMOVE: () => ({ kind: 'remove', path: pathOf(tokens) }),
  };
  const action = actionOf[keyword];
  if (action === undefined) refuse(`"${keyword}" begins no clause of an update`);
  const actions = [action()];
  while (tokens.takes(',')) actions.push(action());
  return actions;
}

function sum(tokens: Tokens): Operand {
  const left = operand(tokens);
  if (tokens.takes('+')) return { kind: 'sum', left, sign: 1, right: operand(tokens) };
  if (tokens.takes('-')) return { kind: 'sum', left, sign: -1, right: operand(tokens) };
  return left;
}

function operand(tokens: Tokens): Operand {
  if (tokens.peek(1) === '(' && tokens.peek() === 'size') {
    const [path] = inParentheses(tokens, () => [pathOf(tokens)]);
    return { kind: 'size', path };
  }
  if (tokens.peek(1) === '(' && tokens.peek() === 'if_not_exists') {
    const [path, otherwise] = inParentheses(tokens, () => {
      const first = pathOf(tokens);
      tokens.expect(',');
      return [first, operand(tokens)] as const;
    });
    return { kind: 'if_not_exists', path, otherwise };
  }
  if (tokens.peek()?.startsWith(':')) return { kind: 'value', name: tokens.next() };
  return { kind: 'path', path: pathOf(tokens) };
}

function pathOf(tokens: Tokens): Path {
  const path = [name(tokens)];
  while (tokens.takes('.')) path.push(name(tokens));
  return path;
}

function name(tokens: Tokens): string {
  const word = tokens.next();
  if (!/^#?\w+$/.test(word)) refuse(`"${word}" names no attribute`);
  return word;
}

/** Parses the content of a function's parentheses; the function's name comes next. */
function inParentheses<const T>(tokens: Tokens, content: () => T): T {
  tokens.next();
  tokens.expect('(');
  const result = content();
  tokens.expect(')');
  return result;
}

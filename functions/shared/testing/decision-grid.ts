import type { Decision } from '../domain/decision.ts';
import type { Rules } from './given.ts';

/** One cell: in this state, this command has this outcome. */
export interface GridCell {
  readonly state: string;
  readonly command: string;
  readonly expected: string;
}

/**
 * Reads a table of states × commands. Two lines of head (groups, then members; a column is called `group member`, or the group alone
 * for the member `.`), then one line per state; `|` parts the groups, spaces the cells. Each cell is a token of the legend.
 * Throws when a cell is missing, too many or not in the legend, or a row or column comes twice.
 */
export function readGrid(text: string, legend: Readonly<Record<string, string>>): readonly GridCell[] {
  const [groups = [], members = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((part) => part.trim()));
  const columns = groups.slice(1).flatMap((group, index) => {
    const names = (members[index + 1] ?? '').split(/\s+/);
    return names.map((name) => (name === '.' ? group : `${group} ${name}`));
  });
  assertDistinct('column', columns);
  const states = rows.map(([state = '']) => state);
  assertDistinct('row', states);
  return rows.flatMap(([state = '', ...parts]) => {
    const tokens = parts.join(' ').split(/\s+/);
    if (tokens.length !== columns.length) {
      throw new Error(`row "${state}" has ${tokens.length} cells, there are ${columns.length} columns`);
    }
    return columns.map((command, index) => {
      const expected = legend[tokens[index] ?? ''];
      if (expected === undefined)
        throw new Error(`row "${state}", ${command}: "${tokens[index]}" is not in the legend`);
      return { state, command, expected };
    });
  });
}

function assertDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${what} "${twice}" comes twice`);
}

/** A decision in one word: `nothing`, `no: <code>`, the event's name, or that with the reason it gives. A refusal must have words for the caller. */
export function inOneWord<E extends { readonly type: string }>(decision: Decision<E>): string {
  if (decision.outcome === 'nothing') return 'nothing';
  if (decision.outcome === 'rejected') {
    const { code, detail } = decision.rejection;
    return detail === '' ? `no: ${code}, without a word` : `no: ${code}`;
  }
  const { event } = decision;
  return 'reason' in event ? `${event.type} (${event.reason})` : event.type;
}

/** Every shape of state that any sequence of the commands leads to, found by trying them all; states that differ only in version are one. */
export function reachableShapes<S extends object, E, C>(
  { decide, evolve }: Rules<S, E, C>,
  first: S | undefined,
  commands: readonly C[],
  shapeOf: (state: S | undefined) => string,
): ReadonlySet<string> {
  const seen = new Map<string, S | undefined>([[identity(first), first]]);
  // A Map's iteration also visits what is added on the way.
  for (const state of seen.values()) {
    for (const command of commands) {
      const decision = decide(state, command);
      if (decision.outcome !== 'event') continue;
      const next = evolve(state, decision.event);
      if (!seen.has(identity(next))) seen.set(identity(next), next);
    }
  }
  return new Set([...seen.values()].map(shapeOf));
}

function identity(state: object | undefined): string {
  return JSON.stringify({ ...state, version: undefined, exists: state !== undefined });
}

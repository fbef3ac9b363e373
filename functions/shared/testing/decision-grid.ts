import type { Decision } from '../domain/decision.ts';

/** One cell: in this state, this command has this outcome. */
export interface GridCell {
  readonly state: string;
  readonly command: string;
  readonly expected: string;
}

/**
 * Parses a table of states × commands. Two head lines (groups, then members; a column is called `group member`, or the
 * group alone for the member `.`), then one line per state. `|` separates groups, spaces separate cells. Each cell is a
 * token of the legend. Throws when a cell is missing, surplus or not in the legend, or when a row or column is
 * repeated.
 *
 * @example
 *   readGrid(
 *     `
 *            | light | wait
 *            | 1 2   | .
 *       damp | - -   | -
 *       dry  | X -   | -`,
 *     { '-': 'nothing', X: 'Exploded' },
 *   ); // six cells; the fourth: { state: 'dry', command: 'light 1', expected: 'Exploded' }
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

/** Writes a table that {@link readGrid} can read: one line of cells for each row, in the order of the columns. */
export function writeGrid(
  columns: readonly string[],
  rows: readonly (readonly [state: string, cells: readonly string[]])[],
): string {
  const groups = columns.map((column) => column.split(' ', 1).join());
  const members = columns.map((column, index) => column.slice(groups[index]?.length).trim() || '.');
  const starts = [...columns.keys()].filter((index) => groups[index] !== groups[index - 1]);
  const grouped = (cells: readonly string[]) =>
    starts.map((start, index) => cells.slice(start, starts[index + 1]).join(' '));
  const lines = [
    ['', ...starts.map((start) => groups[start] ?? '')],
    ['', ...grouped(members)],
    ...rows.map(([state, cells]) => [state, ...grouped(cells)]),
  ];
  const widthOf = (index: number) => Math.max(...lines.map((line) => line[index]?.length ?? 0));
  return lines
    .map((line) => `    ${line.map((part, index) => part.padEnd(widthOf(index))).join(' | ')}`.trimEnd())
    .join('\n');
}

function assertDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${what} "${twice}" comes twice`);
}

/**
 * A decision in one word: `nothing`, `no: <code>`, the event's name, or the event's name with its reason. Checks that a
 * refusal has words for the caller.
 */
export function inOneWord<E extends { readonly type: string }>(decision: Decision<E>): string {
  if (decision.outcome === 'nothing') return 'nothing';
  if (decision.outcome === 'rejected') {
    const { code, detail } = decision.rejection;
    return detail === '' ? `no: ${code}, without a word` : `no: ${code}`;
  }
  const { event } = decision;
  return 'reason' in event ? `${event.type} (${event.reason})` : event.type;
}

import { type GridCell, writeGrid } from './decision-grid.ts';
import type { Rules } from './given.ts';
import { reachableSteps } from './reachable-steps.ts';

/** A table of decisions, and what it must cover. */
export interface DecisionTable<S, E, C> {
  readonly cells: readonly GridCell[];
  readonly legend: Readonly<Record<string, string>>;
  readonly rules: Rules<S, E, C>;
  /** By column name. */
  readonly commands: Readonly<Record<string, C>>;
  /** The event that creates the aggregate, if none of the commands does. */
  readonly first?: E;
  /** The state that a row describes. */
  readonly stateOf: (row: string) => S | undefined;
  /** Every part of a state that may affect a decision. */
  readonly shapeOf: (state: S | undefined) => string;
  /** The row name of a history. */
  readonly rowOf: (history: readonly E[]) => string;
}

/**
 * Throws unless the table has a cell for every command in every shape of state that the commands can reach, and no
 * other row. The message contains the missing rows, ready to paste: `_` marks what the author has to decide. Returns
 * the number of shapes.
 */
export function assertWhole<S extends object, E, C>(table: DecisionTable<S, E, C>): number {
  const { cells, legend, rules, commands, first, stateOf, shapeOf, rowOf } = table;
  const shapes = new Map<string, readonly E[]>([[shapeOf(undefined), []]]);
  for (const { after, history } of reachableSteps(rules, Object.values(commands), first)) {
    if (!shapes.has(shapeOf(after))) shapes.set(shapeOf(after), history);
  }
  const rows = [...new Set(cells.map(({ state }) => state))];
  const unreachable = rows.filter((row) => !shapes.has(shapeOf(stateOf(row))));
  if (unreachable.length > 0) throw new Error(`nothing leads to these rows: ${unreachable.join('; ')}`);

  const covered = new Set(rows.map((row) => shapeOf(stateOf(row))));
  const missing = [...shapes].flatMap(([shape, history]) => (covered.has(shape) ? [] : [rowOf(history)]));
  const tokens = new Map(Object.entries(legend).map(([token, outcome]) => [outcome, token]));
  const decided = new Map(cells.map(({ state, command, expected }) => [`${state}, ${command}`, tokens.get(expected)]));
  const columns = Object.keys(commands);
  const open = [...rows, ...missing]
    .map((row) => [row, columns.map((column) => decided.get(`${row}, ${column}`) ?? '_')] as const)
    .filter(([, line]) => line.includes('_'));
  if (open.length > 0) throw new Error(`decide what is open (_):\n${writeGrid(columns, open)}`);
  return shapes.size;
}

import { describe, expect, it } from 'vitest';
import { happened, nothing } from '../domain/decision.ts';
import { readGrid } from './decision-grid.ts';
import { assertWhole, type DecisionTable } from './decision-table.ts';
import { fold } from './given.ts';

interface Lift {
  readonly level: number;
  readonly version: number;
}
interface Moved {
  readonly type: 'Moved';
  readonly to: number;
}

const rules = {
  evolve: (lift: Lift | undefined, { to }: Moved): Lift => ({ level: to, version: (lift?.version ?? 0) + 1 }),
  decide: (lift: Lift | undefined, by: number) => {
    const to = (lift?.level ?? 0) + by;
    return to >= 0 && to <= 2 ? happened<Moved>({ type: 'Moved', to }) : nothing<Moved>();
  },
};
const legend = { '-': 'nothing', M: 'Moved' };
const whole = `
       | go
       | up down
  none | M  -
  0    | M  -
  1    | M  M
  2    | -  M
`;

function aTable(text: string, changed: Partial<DecisionTable<Lift, Moved, number>> = {}) {
  return {
    cells: readGrid(text, legend),
    legend,
    rules,
    commands: { 'go up': 1, 'go down': -1 },
    stateOf: (row: string) => (row === 'none' ? undefined : fold(rules.evolve, [{ type: 'Moved', to: Number(row) }])),
    shapeOf: (lift: Lift | undefined) => String(lift?.level),
    rowOf: (history: readonly Moved[]) => history.map(({ to }) => to).join(' then '),
    ...changed,
  };
}

describe('a table of decisions', () => {
  it('is whole when it has a row for every shape of state that its commands lead to, whatever the version', () => {
    expect(assertWhole(aTable(whole))).toBe(4);
  });

  it('that lacks a row is told it, with what is decided left open', () => {
    const lacking = whole.replace('  2    | -  M\n', '');
    expect(() => assertWhole(aTable(lacking))).toThrow(
      ['decide what is open (_):', '             | go', '             | up down', '    1 then 2 | _ _'].join('\n'),
    );
  });

  it('that lacks a column is told all its rows, with that one left open', () => {
    expect(() => assertWhole(aTable(whole, { commands: { 'go up': 1, stay: 0, 'go down': -1 } }))).toThrow(
      [
        'decide what is open (_):',
        '         | go | stay | go',
        '         | up | .    | down',
        '    none | M  | _    | -',
        '    0    | M  | _    | -',
        '    1    | M  | _    | M',
        '    2    | -  | _    | M',
      ].join('\n'),
    );
  });

  it('has no row that nothing leads to', () => {
    expect(() => assertWhole(aTable(`${whole}  7    | -  M`))).toThrow('nothing leads to these rows: 7');
  });

  it('begins where an event that no command brings leaves off', () => {
    const first = { type: 'Moved', to: 2 } as const;
    const commands = { 'go up': 1 };
    const text = '     | go\n     | up\nnone | -\n2    | -';
    expect(assertWhole(aTable(text, { commands, first }))).toBe(2);
  });
});

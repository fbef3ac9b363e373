import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { assertWhole } from '#shared/testing/decision-table.ts';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { absentItemTable } from '../adapters/item.table.ts';
import { type AbsentItem, type AbsentItemEvent, decideAbsent, evolveAbsent } from './absent-item.ts';
import { hold, ITEM_NO, release } from './item.fixture.ts';

type Wish = ReturnType<typeof hold> | ReturnType<typeof release>;
const rules = {
  decide: (answer: AbsentItem | undefined, wish: Wish) => decideAbsent(answer, ITEM_NO, wish),
  evolve: (answer: AbsentItem | undefined, event: AbsentItemEvent) => evolveAbsent(answer, ITEM_NO, event),
};
const { given } = rulesOf(rules);

const refused = { type: 'ItemHoldRefused', reservationNo: 7, holdSeq: 7, reason: 'unknown' } as const;
const released = { type: 'ItemReleased', itemNo: ITEM_NO, reservationNo: 7, holdSeq: 7 } as const;

describe('an item that was never registered', () => {
  it('refuses to be held, as unknown', () => {
    given().when(hold(7)).thenHappened(refused);
  });

  it('lets go of a reservation that it never held, before or after it refused it', () => {
    given().when(release(7)).thenHappened(released);
    given(refused).when(release(7)).thenHappened(released);
  });

  it('ignores a reservation that its own cancellation overtook', () => {
    given(released).when(hold(7)).thenNothing();
  });

  it('answers each once', () => {
    given(refused).when(hold(7)).thenNothing();
    given(released).when(release(7)).thenNothing();
    given(refused, released).when(release(7)).thenNothing();
    given(refused, released).when(hold(7)).thenNothing();
  });
});

describe('every answer × every wish', () => {
  const histories: Record<string, readonly AbsentItemEvent[]> = {
    'not asked': [],
    refused: [refused],
    released: [released],
    'refused, released': [refused, released],
  };
  const wishes: Record<string, Wish> = { hold: hold(7), release: release(7) };
  const legend = { '-': 'nothing', F: 'ItemHoldRefused (unknown)', R: 'ItemReleased' };
  const cells = readGrid(
    `
                      | hold | release
                      | .    | .
    not asked         | F    | R
    refused           | -    | R
    released          | -    | -
    refused, released | -    | -
  `,
    legend,
  );

  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const [history, wish] = [histories[state], wishes[command]];
    if (history === undefined || wish === undefined) throw new Error(`no such row or column: ${state}, ${command}`);
    expect(inOneWord(rules.decide(fold(rules.evolve, history), wish))).toBe(expected);
  });

  it('leaves no cell out', () => {
    const table = {
      cells,
      legend,
      rules,
      commands: wishes,
      stateOf: (row: string) => fold(rules.evolve, histories[row] ?? []),
      shapeOf: (answer: AbsentItem | undefined) => String(answer?.released),
      rowOf: (history: readonly AbsentItemEvent[]) => history.map(({ type }) => type).join(', '),
    };
    expect(assertWhole(table)).toBe(3);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(Object.keys(histories)));
  });
});

describeAggregate<AbsentItem, AbsentItemEvent, Wish>('an item that was never registered', {
  ...rules,
  table: absentItemTable,
  contracts: events,
  commands: fc.constantFrom(hold(7), release(7)),
  mayRepeat: () => true,
});

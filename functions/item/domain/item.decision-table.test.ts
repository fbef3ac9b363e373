import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { assertWhole } from '#shared/testing/decision-table.ts';
import { fold } from '#shared/testing/given.ts';
import { reachableSteps } from '#shared/testing/reachable-steps.ts';
import { expectDrawn } from '#shared/testing/state-diagram.ts';
import type { ItemCommand } from './item.decide.ts';
import type { ItemEvent } from './item.events.ts';
import {
  deletedByOwner,
  deletedByReviewOf,
  held,
  itemCommands,
  itemRules,
  lent,
  refused,
  registered,
  released,
  returned,
} from './item.fixture.ts';
import { type Item, isLent } from './item.ts';

const legend = {
  '-': 'nothing',
  N: 'ItemRegistered',
  C: 'ItemChanged',
  D: 'ItemDeleted',
  H: 'ItemHeld',
  F: 'ItemHoldRefused (held)',
  G: 'ItemHoldRefused (deleted)',
  R: 'ItemReleased',
  L: 'RentedItem',
  B: 'ReturnedItem',
  '?': 'no: item-not-found',
  e: 'no: item-exists',
  x: 'no: item-not-held',
  y: 'no: item-not-lent',
  h: 'no: item-held',
  l: 'no: item-lent',
  g: 'no: item-gone',
};

/**
 * Rows: what happened to the item since its registration. A number is that of a reservation and its place among the
 * item's reservations. In a row whose newest number is 2, column 1 is an older reservation, 2 the same, 3 a newer one.
 */
const cells = readGrid(
  `
                                                      | reg | change   | del | hold  | free  | begin | lend  | captured | back  | review
                                                      | .   | new same | .   | 1 2 3 | 1 2 3 | 1 2 3 | 1 2 3 | 1 2 3    | 1 2 3 | 1 2 3
    never registered                                  | N   | ?   ?    | ?   | ? ? ? | ? ? ? | ? ? ? | ? ? ? | - - -    | ? ? ? | ? ? ?
    registered                                        | e   | C   -    | D   | H H H | R R R | x x x | x x x | - - -    | y y y | D D D
    deleted                                           | e   | ?   ?    | ?   | G G G | R R R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    held1                                             | e   | C   -    | h   | - F F | R R R | - x x | L x x | L - -    | y y y | h h h
    freed1                                            | e   | C   -    | D   | - H H | - R R | x x x | x x x | - - -    | y y y | D D D
    reviewed1                                         | e   | ?   ?    | ?   | G G G | R R R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 lent1                                       | e   | C   -    | l   | - F F | - R R | - x x | - x x | - - -    | B y y | l l l
    freed1 deleted                                    | e   | ?   ?    | ?   | - G G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    freed1 held2                                      | e   | C   -    | h   | - - F | - R R | x - x | x L x | - L -    | y y y | h h h
    freed1 reviewed1                                  | e   | ?   ?    | ?   | - G G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 lent1 back1                                 | e   | C   -    | D   | - H H | - R R | x x x | x x x | - - -    | - y y | D D D
    freed1 deleted refused2                           | e   | ?   ?    | ?   | - - G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    freed1 held2 lent2                                | e   | C   -    | l   | - - F | - - R | x - x | x - x | - - -    | y B y | l l l
    freed1 reviewed1 refused2                         | e   | ?   ?    | ?   | - - G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 lent1 back1 deleted                         | e   | ?   ?    | ?   | - G G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    held1 lent1 back1 held2                           | e   | C   -    | h   | - - F | - R R | x - x | x L x | - L -    | y y y | h h h
    held1 lent1 back1 reviewed1                       | e   | ?   ?    | ?   | - G G | - R R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    freed1 held2 lent2 back2                          | e   | C   -    | D   | - - H | - - R | x x x | x x x | - - -    | y - y | D D D
    held1 lent1 back1 held2 freed2                    | e   | C   -    | D   | - - H | - - R | x x x | x x x | - - -    | - y y | D D D
    freed1 held2 lent2 back2 deleted                  | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    freed1 held2 lent2 back2 reviewed1                | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 lent1 back1 held2 freed2 deleted            | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    held1 lent1 back1 held2 freed2 reviewed1          | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 lent1 back1 held2 freed2 deleted refused3   | e   | ?   ?    | ?   | - - - | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    held1 lent1 back1 held2 freed2 reviewed1 refused3 | e   | ?   ?    | ?   | - - - | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
  `,
  legend,
);

/**
 * Cases that one open reservation at a time (the lock of the item's reservations) rules out: a newer reservation's
 * message while an older one has the item. Nothing may break here either.
 */
const cellsRuledOutByTheLock = readGrid(
  `
                                                      | reg | change   | del | hold  | free  | begin | lend  | captured | back  | review
                                                      | .   | new same | .   | 1 2 3 | 1 2 3 | 1 2 3 | 1 2 3 | 1 2 3    | 1 2 3 | 1 2 3
    held1 refused2                                    | e   | C   -    | h   | - - F | R R R | - x x | L x x | L - -    | y y y | h h h
    held1 freed2                                      | e   | C   -    | h   | - - F | R - R | - x x | L x x | L - -    | y y y | h h h
    held1 lent1 refused2                              | e   | C   -    | l   | - - F | - R R | - x x | - x x | - - -    | B y y | l l l
    held1 lent1 freed2                                | e   | C   -    | l   | - - F | - - R | - x x | - x x | - - -    | B y y | l l l
    held1 refused2 freed1                             | e   | C   -    | D   | - - H | - R R | x x x | x x x | - - -    | y y y | D D D
    held1 freed2 refused3                             | e   | C   -    | h   | - - - | R - R | - x x | L x x | L - -    | y y y | h h h
    held1 lent1 back1 held2 refused3                  | e   | C   -    | h   | - - - | - R R | x - x | x L x | - L -    | y y y | h h h
    held1 lent1 back1 held2 freed3                    | e   | C   -    | h   | - - - | - R - | x - x | x L x | - L -    | y y y | h h h
    held1 lent1 back1 held2 refused3 freed2           | e   | C   -    | D   | - - - | - - R | x x x | x x x | - - -    | - y y | D D D
    held1 freed2 refused3 lent1                       | e   | C   -    | l   | - - - | - - R | - x x | - x x | - - -    | B y y | l l l
    held1 freed2 lent1 back1                          | e   | C   -    | D   | - - H | - - R | x x x | x x x | - - -    | - y y | D D D
    held1 freed2 lent1 back1 deleted                  | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | g g g
    held1 freed2 lent1 back1 reviewed1                | e   | ?   ?    | ?   | - - G | - - R | ? ? ? | ? ? ? | - - -    | ? ? ? | - g g
    held1 freed2 lent1 back1 held3                    | e   | C   -    | h   | - - - | - - R | x x - | x x L | - - L    | y y y | h h h
  `,
  legend,
);

const words: Record<string, (n: number) => ItemEvent> = {
  registered: () => registered,
  held,
  refused,
  freed: released,
  lent,
  back: returned,
  deleted: () => deletedByOwner,
  reviewed: deletedByReviewOf,
};

const commands: Readonly<Record<string, ItemCommand>> = Object.assign({}, ...Object.values(itemCommands));

function itemAfter(history: string): Item | undefined {
  if (history === 'never registered') return undefined;
  const events = history.split(' ').map((word) => {
    const event = words[word.replace(/\d$/, '')];
    if (event === undefined) throw new Error(`"${word}" is nothing that happens to an item`);
    return event(Number(word.at(-1)));
  });
  return fold(itemRules.evolve, history === 'registered' ? events : [registered, ...events]);
}

/** A history in the words of a row; the event's name for a kind of event without a word. */
function rowOf(history: readonly ItemEvent[]): string {
  const named = history.slice(1).flatMap((event) => {
    if (event.type === 'ItemChanged') return [];
    const n = 'reservationNo' in event && event.reservationNo !== undefined ? event.reservationNo : '';
    const word = Object.keys(words).find((key) => isDeepStrictEqual(words[key]?.(Number(n)), event));
    return [`${word ?? event.type}${n}`];
  });
  return named.join(' ') || 'registered';
}

/** Every part of an item that may affect a decision; reservations differ only as older, same and newer. */
function shapeOf(item: Item | undefined): string {
  if (item === undefined) return 'none';
  const { itemStatus, rentalStatus, reservationNo, holdSeq, answeredSeq, returnedFrom, deletion } = item;
  const holder = reservationNo === undefined ? 'nobody' : `${reservationNo < holdSeq ? 'an older' : 'the newest'}`;
  const answered = answeredSeq === 0 ? 'none' : answeredSeq < holdSeq ? 'an older' : 'the newest';
  const from = returnedFrom === undefined ? 'nobody' : 'somebody';
  const gone = deletion && (deletion.reservationNo === undefined ? 'by its owner' : 'by a review');
  return JSON.stringify({ itemStatus, rentalStatus, holder, answered, from, gone });
}

describe.each([
  ['every state × every command', cells],
  ['what the lock rules out × every command', cellsRuledOutByTheLock],
])('an item: %s', (_, table) => {
  it.each(table)('$state, $command: $expected', ({ state, command, expected }) => {
    const asked = commands[command];
    if (asked === undefined) throw new Error(`no such command: ${command}`);
    const decision = itemRules.decide(itemAfter(state), asked);
    expect(inOneWord(decision)).toBe(expected);
    // The answer names the reservation that asked, whatever the state contains about others.
    if (decision.outcome !== 'event' || !('reservationNo' in asked)) return;
    expect(decision.event).toMatchObject({ reservationNo: asked.reservationNo });
    if ('holdSeq' in decision.event) expect(decision.event).toMatchObject({ holdSeq: asked.reservationNo });
  });
});

describe('the table of items', () => {
  const all = [...cells, ...cellsRuledOutByTheLock];

  it('has a cell for every command in every shape of item that they lead to', () => {
    expect(assertWhole({ cells: all, legend, rules: itemRules, commands, stateOf: itemAfter, shapeOf, rowOf })).toBe(
      39,
    );
  });
});

it('has the states and the arrows that are drawn', () => {
  expectDrawn('Item', reachableSteps(itemRules, Object.values(commands)), (item) => {
    if (item.deletion !== undefined) return 'gone';
    if (item.reservationNo !== undefined) return isLent(item) ? 'lent' : 'held';
    return item.rentalStatus === 'Returned' ? 'back' : 'free';
  });
});

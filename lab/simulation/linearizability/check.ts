import { readFileSync } from 'node:fs';
import type { Operation } from '../histories/history.ts';
import { claimOf } from './claims.ts';
import { storyOf } from './describe-operations.ts';
import { type ItemHistory, perItem } from './per-item.ts';
import { parseRecorded } from './recorded.ts';
import { search } from './search.ts';
import { type Asked, taskOf } from './tasks/tasks.ts';
import { emptyWorld, type World } from './world.ts';

/** What may be told to the check. */
export interface CheckOptions {
  /** Configurations to look at for one item before giving up; 200,000 unless told. */
  readonly limit?: number;
  /**
   * Items whose registration is not in the history. `skip`, unless told: they are older than it. `free`: they are, and were free at its beginning.
   * `absent`: it tells everything, so they never were.
   */
  readonly unregistered?: 'skip' | 'free' | 'absent';
  /** Reservations that may have ended because nobody paid in time; none unless told. */
  readonly overdue?: ReadonlySet<number> | undefined;
}

/** What came of a check. */
export interface CheckReport {
  /** Items checked, and their operations. */
  readonly items: number;
  readonly operations: number;
  /** Items that were registered before the history began. */
  readonly skipped: number;
  /** Items whose search was given up: nothing is known of them. */
  readonly undecided: readonly number[];
  /** Operations on reservations of which no answer ever told the item. */
  readonly leftOut: number;
  /** Configurations looked at. */
  readonly states: number;
  /** Items whose answers cannot be explained, each with its story. */
  readonly violations: readonly { readonly itemNo: number; readonly story: string }[];
}

const LIMIT = 200_000;

/** Checks that what clients were answered can be explained, item by item, by a market that does one thing at a time. */
export function checkHistory(operations: readonly Operation[], options: CheckOptions = {}): CheckReport {
  const { items, leftOut } = perItem(operations);
  const { limit = LIMIT, unregistered = 'skip', overdue } = options;
  const known = items.filter(({ registered }) => registered || unregistered !== 'skip');
  const checked = known.map((item) => {
    const life = unregistered === 'free' && !item.registered ? 'present' : 'absent';
    return checkItem(item, limit, emptyWorld(life, overdue));
  });
  return {
    items: known.length,
    operations: known.reduce((sum, { asked }) => sum + asked.length, 0),
    skipped: items.length - known.length,
    undecided: checked.flatMap(({ itemNo, outcome }) => (outcome === 'undecided' ? [itemNo] : [])),
    leftOut,
    states: checked.reduce((sum, { states }) => sum + states, 0),
    violations: checked.flatMap(({ itemNo, story }) => (story === undefined ? [] : [{ itemNo, story }])),
  };
}

/** Checks a recorded history: JSON lines as the README of this folder tells. Throws when the file cannot be read or a line is malformed. */
export function checkRecorded(file: string, options: CheckOptions = {}): CheckReport {
  return checkHistory(parseRecorded(readFileSync(file, 'utf8')), options);
}

function checkItem({ itemNo, asked, orphans }: ItemHistory, limit: number, world: World) {
  const tasks = asked.flatMap((one, index) => taskOf(one, orphans, -index - 1) ?? []);
  const verdict = search(tasks, world, limit);
  const { outcome, states } = verdict;
  const story = outcome === 'not linearizable' ? storyOf(itemNo, verdict, tasks, deniedOf(asked)) : undefined;
  return { itemNo, outcome, states, story };
}

function deniedOf(asked: readonly Asked[]): Operation[] {
  return asked.flatMap(({ operation, request }) => {
    const { response } = operation;
    return response !== undefined && claimOf(request, response) === 'nothing' ? [operation] : [];
  });
}

import { readFileSync } from 'node:fs';
import type { Operation } from '../histories/history.ts';
import { claimOf } from './claims.ts';
import { storyOf } from './describe-operations.ts';
import { type ItemHistory, perItem } from './per-item.ts';
import { parseRecorded } from './recorded.ts';
import { search } from './search.ts';
import { type Asked, taskOf } from './tasks/tasks.ts';
import { emptyWorld, type Known, type World } from './world.ts';

/** The options of a check. */
export interface CheckOptions {
  /** The most configurations to look at for one item before giving up; 200,000 by default. */
  readonly limit?: number;
  /**
   * How to treat items whose registration is not in the history. `skip`, the default: they are older than it. `free`:
   * they are older, and were free at its beginning. `absent`: the history is complete, so they never existed.
   */
  readonly unregistered?: 'skip' | 'free' | 'absent';
  /** What happened by itself; nothing by default. */
  readonly known?: Known | undefined;
}

/** The result of a check. */
export interface CheckReport {
  /** How many items were checked, with how many operations. */
  readonly items: number;
  readonly operations: number;
  /** How many items were registered before the history began. */
  readonly skipped: number;
  /** Items whose search was given up, so nothing is known about them. */
  readonly undecided: readonly number[];
  /** How many operations are on reservations whose item no answer told. */
  readonly leftOut: number;
  /** How many configurations were looked at. */
  readonly states: number;
  /** The items whose answers cannot be explained, each with its story. */
  readonly violations: readonly { readonly itemNo: number; readonly story: string }[];
}

const LIMIT = 200_000;

/** Checks item by item that a market which does one thing at a time could have given these answers. */
export function checkHistory(operations: readonly Operation[], options: CheckOptions = {}): CheckReport {
  const { items, leftOut } = perItem(operations);
  const { limit = LIMIT, unregistered = 'skip', known: happened } = options;
  const known = items.filter(({ registered }) => registered || unregistered !== 'skip');
  const checked = known.map((item) => {
    const life = unregistered === 'free' && !item.registered ? 'present' : 'absent';
    return checkItem(item, limit, emptyWorld(life, happened, item.itemNo));
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

/**
 * Checks a recorded history: JSON lines as the README of this folder describes. Throws when the file cannot be read or
 * a line is malformed.
 */
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

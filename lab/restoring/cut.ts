import { createDraws, type Draws, hashOf, mix, unit } from '#lab/random.ts';
import type { TableChange } from '#lab/simulation/cloud/tables.ts';

/** The tables that come back, each of its own moment. */
export const CUT_TABLES = ['item', 'reservation', 'payment', 'review'] as const;

/** How many of a history's writes each table has seen. */
export type Moments = Readonly<Record<(typeof CUT_TABLES)[number], number>>;

/** A cut: of when each table is, and how long after the history it comes back. */
export interface Cut {
  readonly moments: Moments;
  readonly laterMs: number;
  /** In a replica each row has a lag of its own: it misses up to so many of the history's last writes. */
  readonly lag: number;
}

/** How tables come back: restored, or from the replicas of another region. */
export type Way = 'restore' | 'failover';

/** The cut number `nth` of a history. */
export function cutOf(way: Way, seed: string, index: number, nth: number, writes: number): Cut {
  const draws = createDraws(mix(hashOf(`${seed} ${index}`), nth));
  return way === 'restore' ? drawRestored(writes, draws) : drawReplica(writes, draws);
}

/**
 * The moments of some restores are all over the history, of most close together and in any order, as when tables are
 * backed up one after another.
 */
function drawRestored(writes: number, draws: Draws): Cut {
  const anywhere = draws.chance(0.4);
  const first = draws.between(0, writes);
  const spread = draws.oneOf(2, 5, 15, 40);
  const moment = () => (anywhere ? draws.between(0, writes) : Math.min(writes, first + draws.between(0, spread)));
  const moments = { item: moment(), reservation: moment(), payment: moment(), review: moment() };
  return { moments, laterMs: draws.oneOf(1_000, 60_000, 3_600_000), lag: 0 };
}

/** The first region stops at some moment; the second has every row as it was then or a little before. */
function drawReplica(writes: number, draws: Draws): Cut {
  const last = draws.between(0, writes);
  const moments = { item: last, reservation: last, payment: last, review: last };
  return { moments, laterMs: draws.oneOf(1_000, 60_000, 3_600_000), lag: draws.oneOf(1, 3, 10, 40) };
}

/** The rows that the tables had at their moments. */
export function rowsAt(changes: readonly TableChange[], { moments, lag }: Cut): readonly TableChange[] {
  const rows = new Map<string, TableChange>();
  for (const table of CUT_TABLES)
    for (const [at, change] of changes.slice(0, moments[table]).entries()) {
      if (change.table !== table) continue;
      const name = `${table} ${JSON.stringify(change.key)}`;
      const missed = Math.floor(unit(mix(hashOf(name), moments[table])) * (lag + 1));
      if (at < moments[table] - missed) rows.set(name, change);
    }
  return [...rows.values()].filter(({ row }) => row !== undefined);
}

import { type Cut, rowsAt } from './cut.ts';
import type { RecordedHistory } from './recorded-tables.ts';

/** What of a market was not there, or older, when its tables came back. */
export interface Staleness {
  /** Rows of aggregates that are older than at the last moment of all tables, and those that are missing. */
  readonly stale: number;
  readonly missing: number;
  /** Locks that disagree with the reservation which they name, or name one that is not there. */
  readonly locks: number;
  /** How many numbers were given out that the counters do not know. */
  readonly numbers: number;
}

/** Counts it for one cut. */
export function stalenessOf({ changes }: RecordedHistory, cut: Cut): Staleness {
  const last = Math.max(...Object.values(cut.moments));
  const whole = { item: last, reservation: last, payment: last, review: last };
  const nameOf = ({ table, key }: (typeof changes)[number]) => `${table} ${JSON.stringify(key)}`;
  const there = new Map(rowsAt(changes, cut).map((change) => [nameOf(change), change]));
  const newest = rowsAt(changes, { ...cut, moments: whole, lag: 0 });
  const aggregates = newest.filter(({ row }) => /^\d+$/.test(String(row?.bucket)));
  const highest = (change: (typeof changes)[number] | undefined) => Number(change?.row?.highest ?? 0);
  const counters = newest.filter(({ row }) => row?.bucket === 'COUNTER');
  const locks = [...there.values()].filter(({ row }) => String(row?.bucket).startsWith('LOCK#'));
  return {
    stale: aggregates.filter((one) => there.has(nameOf(one)) && there.get(nameOf(one)) !== one).length,
    missing: aggregates.filter((one) => !there.has(nameOf(one))).length,
    locks: locks.filter(({ row }) => {
      const no = row?.openReservationNo;
      const open = [...there.values()].find((one) => one.table === 'reservation' && one.row?.number === no);
      const { status } = (open?.row?.state ?? {}) as { readonly status?: string };
      return no !== undefined && (status === undefined || status === 'Closed' || status === 'Cancelled');
    }).length,
    numbers: Math.max(0, ...counters.map((one) => highest(one) - highest(there.get(nameOf(one))))),
  };
}

import { hashOf } from '#lab/random.ts';
import { createWorld, type World } from '#lab/simulation/cloud/world.ts';
import { createMachine } from '#lab/simulation/engine/machine.ts';
import { useVirtualTime } from '#lab/simulation/engine/virtual-time.ts';
import { drawProfile } from '#lab/simulation/histories/draw-profile.ts';
import { SILENT } from '#shared/events/stored-event.ts';
import { type Aggregates, aggregatesIn } from '#support/aggregates.ts';
import { checkAggregates } from '#support/check-market.ts';
import { withoutLost } from '#support/without-lost.ts';
import { reconcileRentals } from '../../tools/ops/reconcile.ts';
import { sendAgain } from '../../tools/ops/restore/send-again.ts';
import { CUT_TABLES, type Cut, rowsAt } from './cut.ts';
import type { RecordedHistory } from './recorded-tables.ts';
import { silence } from './silence.ts';
import { stageInMemory } from './stage-in-memory.ts';

const MOST_STEPS = 60_000;
const TIME_MS = 3 * 3_600_000;
/** As stages and cards have them: longer than a restore needs to bring rentals in line. */
const PAY_WITHIN_MS = 900_000;
const AUTHORIZATION_LASTS_MS = 7 * 86_400_000;

/** What came of a restore: what is wrong, and the lines that reconciling wrote. */
export interface Restored {
  readonly problems: readonly string[];
  readonly lines: readonly string[];
  /** The rows that were restored. */
  readonly rows: readonly string[];
}

/** Restores the tables of a history, each of its own moment, and reconciles them as the verb does. */
export async function restoreTorn(
  { changes, money }: RecordedHistory,
  cut: Cut,
  reconcile = reconcileRentals,
): Promise<Restored> {
  const seed = hashOf(JSON.stringify(cut));
  const { signIn: _, ...drawn } = drawProfile(seed);
  const past = { items: 0, reservations: 0, holds: 0 };
  const payWithinMs = [PAY_WITHIN_MS, PAY_WITHIN_MS] as const;
  const times = { payWithinMs, authorizationLastsMs: AUTHORIZATION_LASTS_MS } as const;
  const profile = { ...drawn, ...times, rates: {}, past, signIn: 'open' } as const;
  const start = (changes.at(-1)?.at ?? 0) + cut.laterMs;
  const machine = createMachine({ seed, profile, start, without: new Set(), telling: false });
  const back = useVirtualTime(machine.scheduler, seed, machine.bind);
  const problems: string[] = [];
  const lines: string[] = [];
  const shown: string[] = [];
  try {
    const restoredAt = new Date().toISOString();
    const rows = rowsAt(changes, cut).map((one) => ({ ...one, row: { ...one.row, [SILENT]: restoredAt } }));
    shown.push(...rows.map(({ table, key, row }) => `${table} ${JSON.stringify(key)} ${JSON.stringify(row)}`));
    const nothing = (): void => undefined;
    const broken = (rule: string, message: string) => problems.push(`${rule}: ${message}`);
    const world = createWorld(machine, { changed: nothing, broken, projected: nothing }, silence, { rows, money });
    const before = aggregatesOf(world);
    const on = stageInMemory(world, (line) => lines.push(line));
    const code = await reconcile(on, { isMeant: () => true, quietMs: 0 });
    if (code !== 0) problems.push(`the exit code is ${code}`);
    await sendAgain(on);
    await machine.scheduler.runAll(MOST_STEPS);
    problems.push(...checkAggregates(withoutLost(aggregatesOf(world))));
    problems.push(...destroyed(before, aggregatesOf(world)));
    await machine.scheduler.runAll(MOST_STEPS, { idleMs: TIME_MS });
    problems.push(...checkAggregates(withoutLost(aggregatesOf(world))).map((one) => `three hours later: ${one}`));
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    back();
  }
  return { problems, lines, rows: shown };
}

function aggregatesOf({ tables: { twin } }: World): Aggregates {
  const [items, reservations, payments, reviews] = CUT_TABLES.map((table) => twin.table(table).rows());
  return aggregatesIn({
    items: items ?? [],
    reservations: reservations ?? [],
    payments: payments ?? [],
    reviews: reviews ?? [],
  });
}

/** What a table knew, and reconciling took back: money that was taken, reviews, and what is over. */
function destroyed(before: Aggregates, after: Aggregates): readonly string[] {
  const payment = new Map(after.payments.map((one) => [one.reservationNo, one.status]));
  const review = new Map(after.reviews.map((one) => [one.reservationNo, one.status]));
  const reservation = new Map(after.reservations.map((one) => [one.reservationNo, one.status]));
  return [
    ...before.payments.flatMap(({ status, reservationNo }) =>
      status === 'Captured' && payment.get(reservationNo) !== 'Captured'
        ? [`the money of ${reservationNo}, which was taken, is ${payment.get(reservationNo)}`]
        : [],
    ),
    ...before.reviews.flatMap(({ status, reservationNo }) =>
      review.get(reservationNo) !== status && status === 'Written' ? [`review ${reservationNo} is gone`] : [],
    ),
    ...before.reservations.flatMap(({ status, reservationNo }) =>
      ['Closed', 'Cancelled', 'Rejected'].includes(status) && reservation.get(reservationNo) !== status
        ? [`reservation ${reservationNo} was ${status}, and is ${reservation.get(reservationNo)}`]
        : [],
    ),
  ];
}

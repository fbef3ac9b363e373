import postgres from 'postgres';
import type { PaymentState } from './aggregates.ts';
import { broken } from './broken.ts';
import type { Differences } from './compare-views.ts';
import { environment } from './environment.ts';
import { readMarket } from './market-state.ts';

/** The books of one payment, added up by the database. */
interface Sums {
  readonly reservation_no: number;
  readonly held: number;
  readonly captured: number;
  readonly due: number;
  readonly deposits: number;
  readonly kept: number;
}

/**
 * What the books say otherwise than the payments whose first event is among these, in words; empty when they agree, and
 * where there are no books. Call it when nothing is under way.
 */
export async function checkBooks(events: readonly { readonly id: string }[]): Promise<Differences> {
  const { payments } = await readMarket();
  const sums = await ofDatabase(
    (sql) => sql<Sums[]>`
      SELECT reservation_no,
        sum(CASE WHEN debit = 'held' THEN amount WHEN credit = 'held' THEN -amount ELSE 0 END)::float8 AS held,
        sum(CASE WHEN debit = 'captured' THEN amount WHEN credit = 'captured' THEN -amount ELSE 0 END)::float8 AS captured,
        sum(CASE WHEN debit = 'to-refund' THEN amount WHEN credit = 'to-refund' THEN -amount ELSE 0 END)::float8 AS due,
        sum(CASE WHEN debit = 'deposits' THEN amount WHEN credit = 'deposits' THEN -amount ELSE 0 END)::float8 AS deposits,
        sum(CASE WHEN debit = 'kept' THEN amount WHEN credit = 'kept' THEN -amount ELSE 0 END)::float8 AS kept
      FROM ledger.transfers GROUP BY reservation_no`,
  );
  if (sums === undefined) return [];
  const states = new Map(payments.map((payment) => [payment.reservationNo, payment]));
  const booked = new Map(sums.map((one) => [one.reservation_no, one]));
  const begun = events.flatMap(({ id }) => /^payment#(\d+)#1$/.exec(id)?.slice(1).map(Number) ?? []);
  return begun.flatMap((no) => checkPayment(booked.get(no) ?? { ...NOTHING, reservation_no: no }, states.get(no)));
}

const NOTHING = { held: 0, captured: 0, due: 0, deposits: 0, kept: 0 };

function checkPayment(
  { reservation_no: no, held, captured, due, deposits, kept }: Sums,
  payment: PaymentState | undefined,
): Differences {
  const { status, itemPrice = 0, deposit } = payment ?? {};
  const expected = {
    held: status === 'Approved' ? itemPrice : 0,
    captured: status === 'Captured' ? itemPrice : 0,
    kept: deposit?.settled && !deposit.lapsed ? (deposit.kept ?? 0) : 0,
    deposits: deposit === undefined || deposit.settled ? 0 : deposit.amount,
  };
  const says = `the books of payment ${no}, which is ${status} of ${itemPrice}, say`;
  return broken([
    [held !== expected.held, `${says} held ${held}`],
    [captured !== expected.captured, `${says} captured ${captured}`],
    [kept !== expected.kept, `${says} kept ${kept} of the deposit`],
    // That of money that is to be given back is reserved until then.
    [due === 0 && deposits !== expected.deposits, `${says} a deposit of ${deposits}`],
    // A provider that failed may still have to give it back.
    [due < 0, `${says} to be given back ${due}`],
  ]);
}

/** Takes the transfers since then of every second payment away, as its owner can. */
export async function loseBooks(since: Date): Promise<void> {
  await ofDatabase(
    (sql) => sql`DELETE FROM ledger.transfers WHERE happened_at >= ${since.toISOString()} AND reservation_no % 2 = 0`,
  );
}

async function ofDatabase<T>(ask: (sql: postgres.Sql) => Promise<T>): Promise<T | undefined> {
  if (environment.GDMARKET_LEDGER === undefined) return undefined;
  const sql = postgres(environment.GDMARKET_LEDGER, { max: 1, fetch_types: false });
  try {
    return await ask(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

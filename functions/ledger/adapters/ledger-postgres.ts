import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { type Account, accounts, type Turnover } from '../domain/account.ts';
import type { Transfer } from '../domain/transfer.ts';
import { type Ledger, pageOf, partsOf, type Span } from '../use-cases/ledger.ts';
import { again } from './sql-again.ts';

const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';

/** A row as the driver gives it: large integers are text. */
interface Row {
  readonly event_id: string;
  readonly line: number;
  readonly event_type: string;
  readonly happened_at: Date;
  readonly reservation_no: number;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
  readonly currency: string;
}

interface Sums extends Pick<Row, 'currency'> {
  readonly account: string;
  readonly debits: string;
  readonly credits: string;
}

/** The books in SQL, in what PostgreSQL and Aurora DSQL have in common. A statement is a transaction of its own. */
export function createPostgresLedger(sql: Sql): Ledger {
  const ask = <T>(statement: () => Promise<T>) => again(statement, pause, Math.random);
  const within = ({ from = EARLIEST, before = LATEST }: Span) =>
    sql`happened_at >= ${from}::timestamptz AND happened_at < ${before}::timestamptz`;
  return {
    async record(transfers) {
      if (transfers.length === 0) return;
      const rows = transfers.map(toRow);
      await ask(async () => sql`INSERT INTO ledger.transfers ${sql(rows)} ON CONFLICT (event_id, line) DO NOTHING`);
    },
    async ofReservation(reservationNo) {
      const rows = await ask(
        async () => sql<Row[]>`SELECT * FROM ledger.transfers WHERE reservation_no = ${reservationNo}
          ORDER BY happened_at, event_id, line`,
      );
      return rows.map(toTransfer);
    },
    async read(span, { size, after }) {
      const last = after === undefined ? undefined : partsOf(after);
      const beyond =
        last === undefined
          ? sql``
          : sql`AND (happened_at, event_id, line) > (${last.at}::timestamptz, ${last.eventId}::text, ${last.line}::smallint)`;
      const rows = await ask(
        async () => sql<Row[]>`SELECT * FROM ledger.transfers WHERE ${within(span)} ${beyond}
          ORDER BY happened_at, event_id, line LIMIT ${size + 1}`,
      );
      return pageOf(rows.map(toTransfer), size);
    },
    async turnovers(span) {
      const rows = await ask(
        async () => sql<Sums[]>`
          SELECT account, currency, sum(debits)::bigint AS debits, sum(credits)::bigint AS credits
          FROM (
            SELECT debit AS account, currency, amount AS debits, 0 AS credits
            FROM ledger.transfers WHERE ${within(span)}
            UNION ALL
            SELECT credit AS account, currency, 0 AS debits, amount AS credits
            FROM ledger.transfers WHERE ${within(span)}
          ) AS sides
          GROUP BY account, currency ORDER BY currency, account`,
      );
      return rows.map(
        (row): Turnover => ({
          account: toAccount(row.account),
          currency: row.currency,
          debits: toAmount(row.debits),
          credits: toAmount(row.credits),
        }),
      );
    },
  };
}

function toRow({ eventId, line, eventType, at, reservationNo, debit, credit, amount, currency }: Transfer) {
  return {
    event_id: eventId,
    line,
    event_type: eventType,
    happened_at: at,
    reservation_no: reservationNo,
    debit,
    credit,
    amount,
    currency,
  };
}

function toTransfer(row: Row): Transfer {
  return {
    eventId: row.event_id,
    line: row.line,
    eventType: row.event_type,
    at: row.happened_at.toISOString(),
    reservationNo: row.reservation_no,
    debit: toAccount(row.debit),
    credit: toAccount(row.credit),
    amount: toAmount(row.amount),
    currency: row.currency,
  };
}

/** Throws when the books have an account that this version does not know. */
function toAccount(text: string): Account {
  const account = accounts.find((one) => one === text);
  if (account === undefined) throw new Error(`the books have an unknown account: ${text}`);
  return account;
}

/** A bigint of the database, which comes as text. Throws when it is too large for a number. */
function toAmount(text: string): number {
  const amount = Number(text);
  if (!Number.isSafeInteger(amount)) throw new Error(`too large an amount: ${text}`);
  return amount;
}

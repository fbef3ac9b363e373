/** Who writes and reads the books. Adding rows and reading them is all that it may do, so books only grow. */
export const KEEPER = 'ledger_keeper';

/** What databases differ in. */
export interface Dialect {
  /** Aurora DSQL builds an index beside the running work. */
  readonly createIndex: 'CREATE INDEX' | 'CREATE INDEX ASYNC';
  /** How the keeper signs in: `LOGIN`, with a password where it has one. */
  readonly login: string;
}

/**
 * The statements that make the books, one a transaction, each safe to repeat but `CREATE ROLE`, which fails with
 * {@link ROLE_EXISTS}. No extension, sequence, trigger or foreign key: Aurora DSQL has none.
 */
export function schemaStatements({ createIndex, login }: Dialect): readonly string[] {
  return [
    'CREATE SCHEMA IF NOT EXISTS ledger',
    `CREATE TABLE IF NOT EXISTS ledger.transfers (
      event_id text NOT NULL,
      line smallint NOT NULL CHECK (line > 0),
      event_type text NOT NULL,
      happened_at timestamptz NOT NULL,
      reservation_no integer NOT NULL,
      debit text NOT NULL,
      credit text NOT NULL CHECK (credit <> debit),
      amount bigint NOT NULL CHECK (amount >= 0),
      currency text NOT NULL,
      PRIMARY KEY (event_id, line)
    )`,
    `${createIndex} IF NOT EXISTS transfers_by_reservation ON ledger.transfers (reservation_no)`,
    `${createIndex} IF NOT EXISTS transfers_by_time ON ledger.transfers (happened_at, event_id, line)`,
    `CREATE ROLE ${KEEPER} WITH ${login}`,
    `GRANT USAGE ON SCHEMA ledger TO ${KEEPER}`,
    `GRANT SELECT, INSERT ON ledger.transfers TO ${KEEPER}`,
  ];
}

/** The SQLSTATE of a role that is there already. */
export const ROLE_EXISTS = '42710';

import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { createSchema } from '#functions/ledger/adapters/create-schema.ts';
import { KEEPER } from '#functions/ledger/adapters/ledger-schema.ts';
import { startPostgres } from './start-postgres.ts';

/** Books on a PostgreSQL server of their own. */
export interface LedgerOnPostgres {
  /** The address for who keeps the books. */
  readonly url: string;
  /** The address for who owns them. */
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts a PostgreSQL server with empty books. See {@link startPostgres} for its end and its errors. */
export async function startLedger(): Promise<LedgerOnPostgres> {
  const { url: ownerUrl, stop } = await startPostgres();
  const password = randomBytes(18).toString('base64url');
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await createSchema(sql, { createIndex: 'CREATE INDEX', login: `LOGIN PASSWORD '${password}'` });
  await sql.end();
  const url = new URL(ownerUrl);
  url.username = KEEPER;
  url.password = password;
  return { url: url.href, ownerUrl, stop };
}

import postgres, { type Sql } from 'postgres';
import * as z from 'zod/mini';
import type { AwsIdentity } from '#shared/aws/signed-request.ts';
import { type DsqlAction, dsqlToken } from './adapters/dsql-token.ts';

/** Variables of a function that works with the books. */
export const ledgerVariables = {
  /** The address of the database. Without a password it is Aurora DSQL, where the function's role signs in. */
  LEDGER_URL: z.string(),
};

/** Seconds until a new connection must stand. */
const CONNECT_SECONDS = 3;
/** Aurora DSQL ends connections after an hour. */
const MOST_SECONDS = 3_000;

/** Connections to the database, opened when they are first needed. `most`: how many at a time. */
export function connectTo(url: string, identity: AwsIdentity, action: DsqlAction = 'DbConnect', most = 1): Sql {
  const { hostname, password } = new URL(url);
  return postgres(url, {
    max: most,
    connect_timeout: CONNECT_SECONDS,
    max_lifetime: MOST_SECONDS,
    // Types of its own, which it would ask for first, are not in these books.
    fetch_types: false,
    onnotice: () => {},
    ...(password === '' && {
      password: () => dsqlToken(identity, hostname, action),
      ssl: 'verify-full' as const,
    }),
  });
}

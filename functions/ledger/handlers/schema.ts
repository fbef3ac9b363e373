import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { createSchema } from '../adapters/create-schema.ts';
import { connectTo } from '../container.ts';

const env = loadEnv(
  z.object({
    /** The address of the database for its owner. */
    LEDGER_OWNER_URL: z.string(),
    /** The ARNs of the roles that keep the books, separated by blanks. */
    KEEPER_ROLES: z.string(),
  }),
);

/** Makes the books in Aurora DSQL; each deploy that changes them invokes it. What is there stays. */
export async function handler(): Promise<void> {
  const sql = connectTo(env.LEDGER_OWNER_URL, new SQSClient(messagingLimits).config, 'DbConnectAdmin');
  try {
    await createSchema(sql, { createIndex: 'CREATE INDEX ASYNC', login: 'LOGIN' }, env.KEEPER_ROLES.split(' '));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

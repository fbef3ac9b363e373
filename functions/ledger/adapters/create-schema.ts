import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { type Dialect, KEEPER, ROLE_EXISTS, schemaStatements } from './ledger-schema.ts';
import { again } from './sql-again.ts';

/**
 * Makes the books where they are missing; what is there stays. `sql` belongs to the owner of the database. `roles`: the
 * ARNs of AWS roles that keep the books, where Aurora DSQL knows them by that.
 */
export async function createSchema(sql: Sql, dialect: Dialect, roles: readonly string[] = []): Promise<void> {
  const run = (statement: string) => again(async () => sql.unsafe(statement), pause, Math.random);
  for (const statement of schemaStatements(dialect))
    await run(statement).catch((error) => {
      if (error.code !== ROLE_EXISTS) throw error;
    });
  if (roles.length === 0) return;
  // https://docs.aws.amazon.com/aurora-dsql/latest/userguide/using-database-and-iam-roles.html
  const known = new Set((await run('SELECT * FROM sys.iam_pg_role_mappings')).flatMap((row) => Object.values(row)));
  for (const role of roles.filter((arn) => !known.has(arn))) await run(`AWS IAM GRANT ${KEEPER} TO '${quoted(role)}'`);
}

function quoted(arn: string): string {
  return arn.replaceAll("'", "''");
}

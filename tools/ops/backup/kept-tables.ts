import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { StageOnAws } from '../stage-on-aws.ts';

/**
 * The tables that a backup is of: what cannot be made again. Views are built from them, circuits begin closed, and
 * histories say what a restore has lost. A stage without a user pool has no people.
 */
const KEPT = ['items', 'reservations', 'payments', 'reviews', 'people'] as const;

/** One of them: the end of its name. */
export type KeptTable = (typeof KEPT)[number];

/** Those that a stage has. */
export async function keptTables(on: StageOnAws): Promise<readonly KeptTable[]> {
  const names = new Set<string>();
  let ExclusiveStartTableName: string | undefined;
  do {
    const page = await on.tables.send(new ListTablesCommand({ ExclusiveStartTableName }));
    for (const name of page.TableNames ?? []) names.add(name);
    ExclusiveStartTableName = page.LastEvaluatedTableName;
  } while (ExclusiveStartTableName !== undefined);
  return KEPT.filter((table) => names.has(on.named(table)));
}

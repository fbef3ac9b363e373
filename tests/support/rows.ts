import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { aws } from './aws.ts';
import { named } from './environment.ts';

/** A raw row of one of the market's tables. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The tables of aggregates: their rows carry the event of their last change. */
export const aggregateTables = ['items', 'reservations', 'payments', 'reviews'] as const;

/** All tables. */
const allTables = [...aggregateTables, 'item-infoes', 'review-infoes'] as const;

/** All rows of a table by key, without counters. `table`: the part of its name after `gdmarket-<stage>-`. */
export async function rowsOf(table: (typeof allTables)[number]): Promise<Readonly<Record<string, RawRow>>> {
  const rows: Record<string, RawRow> = {};
  let ExclusiveStartKey: RawRow | undefined;
  do {
    const page = await aws.tables.send(
      new ScanCommand({ TableName: named(table), ConsistentRead: true, ExclusiveStartKey }),
    );
    for (const row of page.Items ?? [])
      if (row.bucket !== 'COUNTER') rows[`${table} ${row.bucket} ${row.number}`] = row;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}

/** All rows of all tables. */
export async function allRows(): Promise<Readonly<Record<string, RawRow>>> {
  const tables = await Promise.all(allTables.map(rowsOf));
  return Object.assign({}, ...tables);
}

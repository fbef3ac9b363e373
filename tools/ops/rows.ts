import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { StageOnAws } from './stage-on-aws.ts';

/** A row as it is stored. */
export type RawRow = Readonly<Record<string, unknown>>;

/** All rows of a table, by its full name, page by page. */
export async function* rowsIn(on: Pick<StageOnAws, 'tables'>, TableName: string): AsyncGenerator<RawRow> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await on.tables.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }));
    yield* page.Items ?? [];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
}

/** True for the row of an aggregate; locks, counters, people and answers for absent items have a name as bucket. */
export function isAggregate({ bucket }: RawRow): boolean {
  return /^\d+$/.test(String(bucket));
}

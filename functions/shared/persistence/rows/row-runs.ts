import { bucketOf } from './row-key.ts';

/** Neighbouring numbers of one bucket, first and last, lower first. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Rows that a query may read for nothing to reach the next wanted one: up to 1 KB each, together they cost no more than one more request. */
const MOST_BETWEEN = 4;

/** The fewest queries that are worth it for the rows with these numbers: neighbours together, whoever stands alone alone. Takes any order. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    const near = run !== undefined && number - run.last <= MOST_BETWEEN + 1 && bucketOf(number) === bucketOf(run.last);
    if (near) runs[runs.length - 1] = { first: run.first, last: number };
    else runs.push({ first: number, last: number });
  }
  return runs;
}

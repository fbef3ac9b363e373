import { bucketOf } from './row-key.ts';

/** Neighbouring numbers of one bucket, first and last, lower first. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * How many unwanted rows a query may read to reach the next wanted one: at up to 1 KB each, together they cost no more
 * than one more request.
 */
const MOST_BETWEEN = 4;

/**
 * The fewest worthwhile queries for the rows with these numbers, in any order: neighbours share a run, and a number
 * without neighbours is a run of its own.
 */
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

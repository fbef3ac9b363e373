import { specOf } from './history-spec.ts';
import { type HistoryOutcome, playHistory, type Violation } from './run-history.ts';
import { thrown } from './thrown-errors.ts';

/** The first history of a row that broke a rule. */
export interface Failure extends Violation {
  readonly seed: string;
  readonly history: number;
}

/** The result of a row of histories; a row ends at the first that breaks a rule. */
export interface Row {
  readonly histories: number;
  readonly steps: number;
  readonly failure?: Failure;
}

/** Histories `first`, `first + 1`, … of a seed. */
export interface RowOfHistories {
  readonly seed: string;
  readonly first: number;
  readonly count: number;
}

/** Plays histories one after another, up to the first that breaks a rule. */
export async function playRow({ seed, first, count }: RowOfHistories): Promise<Row> {
  let steps = 0;
  for (let index = first; index < first + count; index++) {
    const { violation, ticks } = await playNamed(seed, index);
    steps += ticks;
    if (violation !== undefined) {
      return { histories: index - first + 1, steps, failure: { seed, history: index, ...violation } };
    }
  }
  return { histories: count, steps };
}

/** Plays one history. Even one that cannot be drawn is reported by its name. */
async function playNamed(seed: string, index: number): Promise<Pick<HistoryOutcome, 'violation' | 'ticks'>> {
  try {
    return await playHistory(specOf(seed, index), { telling: false });
  } catch (error) {
    return { violation: thrown(error), ticks: 0 };
  }
}

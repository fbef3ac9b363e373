import { CUT_TABLES, type Cut } from './cut.ts';
import type { RecordedHistory } from './recorded-tables.ts';
import { restoreTorn } from './restore-torn.ts';

/** Moves the tables of a cut that breaks a rule to earlier moments, as long as one is still broken. */
export async function shrinkCut(history: RecordedHistory, cut: Cut): Promise<Cut> {
  let best = cut;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    const together = { ...best, lag: Math.floor(best.lag / 2) };
    if (best.lag > 0 && (await restoreTorn(history, together)).problems.length > 0) {
      best = together;
      isSmaller = true;
    }
    for (const table of CUT_TABLES)
      for (let step = best.moments[table]; step >= 1; step = Math.floor(step / 2)) {
        const tried = { ...best, moments: { ...best.moments, [table]: best.moments[table] - step } };
        if (tried.moments[table] < 0 || (await restoreTorn(history, tried)).problems.length === 0) continue;
        best = tried;
        isSmaller = true;
      }
  }
  return best;
}

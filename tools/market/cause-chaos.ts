import { setTimeout } from 'node:timers/promises';
import { type ChaosOptions, runChaos } from '#lab/chaos/chaos.ts';
import { harmByChance } from '#lab/chaos/harm/do-harm.ts';
import { idleFaults } from '#lab/chaos/harm/idle-faults.ts';
import { describeChaos } from '#lab/chaos/report.ts';

/**
 * The last seconds without harm, in ms. Messages that harm hit come again a minute later at most, and count as settled
 * then.
 */
const PEACE_MS = 5_000;
const SETTLE_WITHIN_MS = 60_000;
/** Seconds after which each kind of harm must have struck. */
const LONG_ENOUGH_S = 30;

/** What to do to the market of this process's environment. */
interface Chaos extends Pick<ChaosOptions, 'clients' | 'seed' | 'faults'> {
  readonly seconds: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** Does harm while clients rent, and reports the result. Returns the exit code; rejects when the signal is aborted. */
export async function causeChaos({ seconds, signal, ...how }: Chaos): Promise<number> {
  const report = await runChaos({
    ...how,
    settleWithinMs: SETTLE_WITHIN_MS,
    signal,
    async harm(able, random) {
      const lastMs = Math.min(PEACE_MS, seconds * 250);
      const until = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1_000 - lastMs)]);
      const strikes = await harmByChance(able, random, until);
      await setTimeout(lastMs, undefined, { signal }).catch(() => undefined);
      return strikes;
    },
  });
  const broken = [...report.broken, ...(seconds < LONG_ENOUGH_S ? [] : idleFaults(report))];
  for (const line of describeChaos({ ...report, broken })) console.log(line);
  return broken.length === 0 ? 0 : 1;
}

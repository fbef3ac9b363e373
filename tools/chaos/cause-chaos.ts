import { setTimeout } from 'node:timers/promises';
import { runChaos } from '../../tests/chaos/chaos.ts';
import { faultNames } from '../../tests/chaos/fault.ts';
import { idleFaults } from '../../tests/chaos/idle-faults.ts';
import { harmByChance } from '../../tests/chaos/monkey.ts';
import { describeChaos } from '../../tests/chaos/report.ts';
import { runInterruptibly } from '../lib/interruptible.mjs';
import { chaosCommand } from './options.mjs';

/** The last seconds belong to the clients alone: what a fault hit comes back a minute later at most, and counts as settled then. */
const PEACE_MS = 5_000;
const SETTLE_WITHIN_MS = 60_000;
/** Seconds after which each kind of harm has struck. */
const LONG_ENOUGH_S = 30;

await runInterruptibly('Taking back what harm is under way…', async (signal) => {
  const { clients, seconds, seed = 0, faults } = chaosCommand.read(process.argv.slice(2));
  const report = await runChaos({
    clients,
    seed,
    faults: faultNames.filter((name) => faults.includes(name)),
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
});

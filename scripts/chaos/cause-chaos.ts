import { runChaos } from '../../tests/chaos/chaos.ts';
import { faultNames } from '../../tests/chaos/fault.ts';
import { harmByChance } from '../../tests/chaos/monkey.ts';
import { describeChaos } from '../../tests/chaos/report.ts';
import { chaosOptions } from './options.mjs';

/** The last seconds belong to the clients alone: what a fault hit comes back a minute later at most, and counts as settled then. */
const PEACE_MS = 5_000;
const SETTLE_WITHIN_MS = 60_000;

const { clients, seconds, seed, faults } = chaosOptions(process.argv.slice(2), 0);
const report = await runChaos({
  clients,
  seed,
  faults: faultNames.filter((name) => faults.includes(name)),
  settleWithinMs: SETTLE_WITHIN_MS,
  async harm(able, random) {
    const lastMs = Math.min(PEACE_MS, seconds * 250);
    const strikes = await harmByChance(able, random, AbortSignal.timeout(seconds * 1_000 - lastMs));
    await new Promise((resolve) => setTimeout(resolve, lastMs));
    return strikes;
  },
});
for (const line of describeChaos(report)) console.log(line);
process.exitCode = report.broken.length === 0 ? 0 : 1;

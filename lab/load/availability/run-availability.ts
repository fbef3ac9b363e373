import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runChaos } from '#lab/chaos/chaos.ts';
import { describeChaos } from '#lab/chaos/report.ts';
import type { LoadOptions } from '../load-options.ts';
import { checkLines, inColumns } from '../report.ts';
import { type Answered, type Availability, availabilityOf } from './availability.ts';
import { withPatientGuards } from './patient-guards.ts';
import { type Replacement, replaced, replaceEverything } from './replacement.ts';
import { siege } from './siege.ts';

/** How long messages may take to be done after the rentals, in ms. */
const SETTLE_WITHIN_MS = 60_000;

/** Clients of whole rentals: each of them keeps several functions busy. */
const MOST_RENTERS = 8;

/**
 * Lets clients register items, then rent, while every function is replaced three times in each run; before that they
 * rent for as long while nothing is replaced, which shows what the machine alone costs. Prints and stores what they met.
 * Returns whether every request was answered well, and no rule of the market was broken.
 */
export async function runAvailability(options: LoadOptions): Promise<boolean> {
  const { clients, seconds, seed, out, signal, say } = options;
  mkdirSync(out, { recursive: true });
  const renters = Math.min(clients, MOST_RENTERS);
  say(
    `${clients} clients register items for ${seconds} s while ${replaced.length} functions are replaced three times…`,
  );
  const besieged = await underSiege(options);
  say(`${renters} clients rent for ${seconds} s, and nothing is replaced…`);
  const undisturbed = await rentWhile(renters, options, async () => {
    await setTimeout(seconds * 1_000, undefined, { signal });
    return [];
  });
  say(`${renters} clients rent for ${seconds} s while all functions are replaced three times…`);
  const replacing = await rentWhile(renters, options, () => replaceEverything(seconds * 1_000, signal));
  const rentals = [undisturbed, replacing];
  const runs = [
    { what: 'items', clients, met: availabilityOf(besieged.answers), replacements: besieged.replacements },
    ...rentals.map(({ chaos, replacements }) => ({
      what: replacements.length === 0 ? 'rentals, nothing replaced' : 'rentals',
      clients: renters,
      met: availabilityOf(chaos.asked),
      replacements,
    })),
  ];
  const failures = [...besieged.answers, ...rentals.flatMap(({ chaos }) => chaos.asked)].filter(
    ({ status }) => status === 0 || status >= 500,
  );
  writeFileSync(
    join(out, 'availability.json'),
    `${JSON.stringify({ clients, seconds, seed, runs, failures }, undefined, 1)}\n`,
  );
  const checks = runs.map(({ what, met }) => ({
    title: `Every request of ${what} was answered well`,
    ok: met.requests > 0 && met.failed === 0,
    detail: `${met.percent} % of ${met.requests}`,
  }));
  const rules = {
    title: 'No rule is broken',
    ok: rentals.every(({ chaos }) => chaos.broken.length === 0),
    detail: `${rentals.flatMap(({ chaos }) => chaos.broken).length} broken`,
  };
  for (const line of [
    '',
    ...inColumns(tableOf(runs)),
    '',
    ...rentals.flatMap(({ chaos }) => describeChaos(chaos)),
    '',
    ...checkLines([...checks, rules]),
  ])
    say(line);
  return [...checks, rules].every(({ ok }) => ok);
}

/** Lets clients rent until `disturb` is done, with time for calls that wait for cores. Returns what was replaced too. */
async function rentWhile(
  clients: number,
  { seed, signal }: LoadOptions,
  disturb: () => Promise<readonly Replacement[]>,
) {
  let replacements: readonly Replacement[] = [];
  const chaos = await withPatientGuards(() =>
    runChaos({
      clients,
      seed,
      faults: [],
      settleWithinMs: SETTLE_WITHIN_MS,
      signal,
      async harm() {
        replacements = await disturb();
        return [];
      },
    }),
  );
  return { chaos, replacements };
}

async function underSiege({ clients, seconds, signal }: LoadOptions): Promise<{
  readonly answers: readonly Answered[];
  readonly replacements: readonly Replacement[];
}> {
  const stop = new AbortController();
  const answers = siege(clients, AbortSignal.any([stop.signal, signal]));
  const replacements = await replaceEverything(seconds * 1_000, signal).finally(() => stop.abort());
  return { answers: await answers, replacements };
}

interface Run {
  readonly what: string;
  readonly clients: number;
  readonly met: Availability;
  readonly replacements: readonly Replacement[];
}

function tableOf(runs: readonly Run[]): readonly (readonly string[])[] {
  return [
    ['run', 'clients', 'requests', 'failed', 'availability', 'requests/s', 'p50 ms', 'p99 ms', 'versions', 'seconds'],
    ...runs.map(({ what, clients, met, replacements }) => [
      what,
      String(clients),
      String(met.requests),
      String(met.failed),
      `${met.percent} %`,
      met.perSecond.toFixed(1),
      met.p50.toFixed(0),
      met.p99.toFixed(0),
      String(replacements.length),
      (((replacements.at(-1)?.at ?? 0) - (replacements[0]?.at ?? 0)) / 1_000).toFixed(0),
    ]),
  ];
}

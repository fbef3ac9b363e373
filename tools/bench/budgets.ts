import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleReference } from '#lab/reference/infra/bundle.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { calleeBundles, httpBundles, measureBundles } from '../../tests/budgets/bundles.ts';
import { type ColdStart, measureColdStart } from '../../tests/budgets/cold-start.ts';
import { measureCommands } from '../../tests/budgets/command-costs.ts';
import { buildFloor } from '../../tests/budgets/floor.ts';
import { itemsUpTo } from '../../tests/budgets/list-costs.ts';
import { measureRelay } from '../../tests/budgets/relay-rate.ts';

const ROUNDS = 31;
/** The most import time, relative to a bundle that holds only the document client. */
const MOST_RATIO = 1.1;

console.log('What commands cost in DynamoDB (one aggregate, its event included; a consistent read is 1 unit)\n');
console.table(
  (await measureCommands()).map(({ command, requests, units }) => ({ command, 'round trips': requests, units })),
);

console.log(
  '\nWhat a full page of items costs in read units, by the size of its rows: in one bucket, and where two are asked\n',
);
console.table(
  await Promise.all(
    [20, 100].map(async (size) => {
      const inside = await itemsUpTo(400, () => true)({ size, descending: false, after: 100 });
      const edge = await itemsUpTo(400, (itemNo) => itemNo > 200)({ size, descending: false });
      return { 'rows on the page': size, units: inside.units, 'units at an edge': edge.units };
    }),
  ),
);

console.log(
  `\nWhat functions weigh, and how long they take to load (the fastest of ${ROUNDS} processes each, turn by turn)\n`,
);
const usual = join(bundleReference('read-item'), 'index.js');
const figures = measureBundles([...httpBundles, ...calleeBundles], ROUNDS, { 'the usual stack': usual });
console.table(
  figures.map(({ name, bytes, importMs, ratio }) => ({
    bundle: name,
    kB: Math.round(bytes / 1000),
    'import ms': Number(importMs.toFixed(1)),
    ratio: Number(ratio.toFixed(2)),
  })),
);
const slow = figures.filter(({ name, ratio }) => name.endsWith('-http') && ratio > MOST_RATIO);
console.log(
  slow.length === 0
    ? `\nEvery HTTP bundle loads within ${MOST_RATIO} × the bare one.`
    : `\nOver the budget of ${MOST_RATIO} ×: ${slow.map(({ name }) => name).join(', ')}.`,
);

/** Turns of the measurement of a cold start. */
const TURNS = 9;
const folder = mkdtempSync(join(tmpdir(), 'gdmarket-floor-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
const entries = {
  'the floor: the client alone': buildFloor(folder),
  'the usual stack: middy, zod, Powertools, whole clients': usual,
  'ours, not primed': join(bundleOf('item-http'), 'index.js'),
  'ours, primed': join(bundleOf('item-http'), 'primed.mjs'),
};
const starts = new Map<string, ColdStart[]>();
for (let turn = 0; turn < TURNS; turn++)
  for (const [how, entry] of Object.entries(entries))
    starts.set(how, [...(starts.get(how) ?? []), await measureColdStart(entry)]);
console.log(
  '\nWhat the first request of an instance costs, and one when it is warm, in ms of the processor (one item is read over TLS)\n',
);
console.table(
  [...starts].map(([how, all]) => ({
    'one item': how,
    start: median(all.map(({ init }) => init)),
    'first request': median(all.map(({ first }) => first)),
    'a client waits at 512 MB': median(all.map(({ waited }) => waited)),
    'a warm request': Math.min(...all.map(({ warm }) => warm)).toFixed(2),
  })),
);

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
}

const relay = await measureRelay();
console.log(
  `\nA relay publishes ${Math.round(relay.eventsPerSecond)} events/s of one shard, where the bus answers after 15 ms:`,
  `${relay.requestsPerBatch} requests for a batch of 100, ${Math.round(relay.cpuPerEvent)} µs of the processor an event.`,
);

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureProjections } from '../../../tests/budgets/projection-rate.ts';
import { measureRelay } from '../../../tests/budgets/relay-rate.ts';
import { withPatientGuards } from '../availability/patient-guards.ts';
import type { Check } from '../checks/check.ts';
import type { LoadOptions } from '../load-options.ts';
import { checkLines, inColumns } from '../report.ts';
import { drawGrowth } from './growth-drawing.ts';
import { growing, type PageCost, pageCosts } from './pages.ts';
import { reserveTogether } from './reservers.ts';
import { type ViewDelay, viewDelay } from './view-delay.ts';

/** How many reserve one thing. */
const RESERVERS = 1_000;
/** The most requests to the bus for 100 events, and to DynamoDB for an event of a view. */
const MOST_REQUESTS_A_BATCH = 10;
const MOST_REQUESTS_AN_EVENT = 1;

/**
 * Measures what growth changes: pages of large tables, one thing that many want, how fast one shard and one instance are,
 * and how late views are under load. Prints, draws and stores it. Returns whether everything that is a count holds.
 */
export async function runGrowth(options: LoadOptions & { readonly rows: number }): Promise<boolean> {
  const { rows, clients, seconds, out, signal, say } = options;
  mkdirSync(out, { recursive: true });
  say('Pages, in tables that are filled directly:');
  const pages = await pageCosts(rows, say);
  const relay = await measureRelay();
  const projections = await measureProjections();
  say(`${RESERVERS} people reserve one thing…`);
  const reserved = await withPatientGuards(() => reserveTogether(RESERVERS));
  const delays: ViewDelay[] = [];
  for (let writers = 1; writers <= clients && !signal.aborted; writers *= 2) {
    say(`${writers} clients write and look for ${seconds} s…`);
    delays.push(await viewDelay(writers, seconds, signal));
  }
  const grown = growing(pages);
  const checks: readonly Check[] = [
    {
      title: 'A page costs the same in a table of any size',
      ok: grown.length === 0 && pages.some((page) => page.rows === rows),
      detail: grown.length === 0 ? `${pages.length} pages, up to ${rows.toLocaleString('en')} rows` : grown.join('; '),
    },
    {
      title: 'One of all who reserve one thing has it, and the others are told at once',
      ok: reserved.answers['201'] === 1 && reserved.answers['409'] === RESERVERS - 1,
      detail: JSON.stringify(reserved.answers),
    },
    {
      title: `A relay asks the bus at most ${MOST_REQUESTS_A_BATCH} times for 100 events`,
      ok: relay.requestsPerBatch <= MOST_REQUESTS_A_BATCH,
      detail: `${relay.requestsPerBatch}; ${Math.round(relay.eventsPerSecond)} events/s of one shard, ${Math.round(relay.cpuPerEvent)} µs of the processor each`,
    },
    {
      title: `A view takes ${MOST_REQUESTS_AN_EVENT} write of an event`,
      ok: projections.requestsPerEvent <= MOST_REQUESTS_AN_EVENT,
      detail: `${projections.requestsPerEvent}; ${Math.round(projections.eventsPerSecond)} events/s of one instance, ${Math.round(projections.cpuPerEvent)} µs of the processor each`,
    },
  ];
  writeFileSync(join(out, 'growth.svg'), drawGrowth(pages, delays));
  writeFileSync(
    join(out, 'growth.json'),
    `${JSON.stringify({ pages, relay, projections, reserved, delays, checks }, undefined, 1)}\n`,
  );
  for (const line of [
    '',
    ...inColumns(pageTable(pages)),
    '',
    ...inColumns(delayTable(delays)),
    '',
    ...checkLines(checks),
  ])
    say(line);
  return checks.every(({ ok }) => ok);
}

function pageTable(pages: readonly PageCost[]): readonly (readonly string[])[] {
  const names = [...new Set(pages.map(nameOf))];
  const sizes = [...new Set(pages.map(({ rows }) => rows))];
  return [
    ['read units of a page', ...sizes.map((rows) => rows.toLocaleString('en'))],
    ...names.map((name) => [
      name,
      ...sizes.map((rows) => {
        const cost = pages.find((page) => page.rows === rows && nameOf(page) === name);
        return cost === undefined ? '' : `${cost.units}${cost.isFull ? '' : ' (not full)'}`;
      }),
    ]),
  ];
}

function nameOf({ page, size, oneIn }: PageCost): string {
  return `${page} of ${size}${oneIn === 1 ? '' : `, one row in ${oneIn} is there`}`;
}

function delayTable(delays: readonly ViewDelay[]): readonly (readonly string[])[] {
  return [
    ['clients that write', 'seen', 'view after p50 ms', 'p95 ms'],
    ...delays.map(({ clients, seen, p50, p95 }) => [String(clients), String(seen), p50.toFixed(0), p95.toFixed(0)]),
  ];
}

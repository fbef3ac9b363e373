import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCAL } from '../../bootstrap/paths.mjs';
import { keptTables } from '../backup/kept-tables.ts';
import { rebuildViews } from '../rebuild.ts';
import { reconcileRentals } from '../reconcile.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import { timeTyped, type Verb } from '../verb.ts';
import { type Copy, dropCopies, makeCopies, type Source } from './copies.ts';
import { highestNumbers, raiseCounters } from './counters.ts';
import { empty, fill } from './fill.ts';
import { type Lost, lostSince } from './lost.ts';
import { sendAgain } from './send-again.ts';
import { closeDoors, type Doors, doorsOf, feed, openDoors, purge } from './sources.ts';

const VIEWS = ['item-infoes', 'review-infoes'] as const;

/**
 * Makes the tables what they were at a time, or at the backups of a name, and brings in line what they say of one
 * another: they are never of one moment. Nobody is let in meanwhile. A cut restore is continued by typing it again.
 */
export const restore: Verb = {
  operands: 'TIME|NAME',
  example: '2026-11-29T10:00:00Z',
  options: [],
  read([what, ...more]) {
    if (what === undefined || more.length > 0) throw new Error('Say a time, or the name of a backup.');
    const source: Source = /^\d{4}-\d\d-\d\dT/.test(what) ? { at: timeTyped('It', what) } : { name: what };
    return (on) => restoreTables(on, source);
  },
};

async function restoreTables(on: StageOnAws, source: Source): Promise<number> {
  const clock = stopwatch(on);
  const tables = await keptTables(on);
  if (on.dryRun) {
    on.write(`Would restore ${tables.join(', ')} beside the live tables, let nobody in, and make the live ones equal.`);
    return 0;
  }
  const copies = await makeCopies(on, tables, source);
  clock('Every table is restored beside the live one');
  const doors = await rememberedDoors(on);
  await closeDoors(on, doors.doors);
  await feed(on, false);
  await purge(on);
  clock('Nobody is let in, and nothing is under way');
  for (const copy of copies) {
    const { written, deleted, same } = await fill(on, copy);
    on.write(
      `${copy.table} of ${copy.at.toISOString()}: ${written} rows written, ${deleted} deleted, ${same} as they were`,
    );
  }
  const lost = await lostSince(on, copies);
  await raiseCounters(on, await highestNumbers(on));
  for (const view of VIEWS) await empty(on, view);
  clock('The live tables are what the restored ones are');
  await feed(on, true);
  const code = await reconcileRentals(on, { isMeant: () => true, quietMs: 0 });
  await sendAgain(on);
  clock('Rentals agree');
  const views = await rebuildViews(on);
  clock('Views are built');
  await openDoors(on, doors.doors);
  doors.forget();
  clock('People are let in');
  report(on, copies, lost);
  await dropCopies(on, copies);
  return Math.max(code, views);
}

/** How the doors were before the restore began, also when it was cut. */
async function rememberedDoors(on: StageOnAws): Promise<{ readonly doors: Doors; readonly forget: () => void }> {
  const file = join(LOCAL, 'ops', `restore-${on.stage}.json`);
  const forget = () => rmSync(file, { force: true });
  if (existsSync(file)) return { doors: JSON.parse(readFileSync(file, 'utf8')), forget };
  const doors = await doorsOf(on);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(doors));
  return { doors, forget };
}

function report(on: StageOnAws, copies: readonly Copy[], lost: readonly Lost[]): void {
  const moments = copies.map(({ at }) => at.toISOString()).toSorted();
  on.write(
    `\nLost after ${moments[0]}${moments.at(-1) === moments[0] ? '' : ` … ${moments.at(-1)}`}, by what histories know:`,
  );
  if (lost.length === 0) on.write('  nothing');
  for (const { subject, types, last } of lost) on.write(`  ${subject}: ${types.join(', ')} (until ${last})`);
}

/** Writes a sentence with the seconds since the beginning. */
function stopwatch(on: StageOnAws): (sentence: string) => void {
  const start = Date.now();
  return (sentence) => on.write(`${((Date.now() - start) / 1_000).toFixed(1).padStart(7)} s  ${sentence}.`);
}

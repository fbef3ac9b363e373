import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { eventsPage } from './events-page.ts';
import { readMeanings } from './read-meanings.ts';

const PAGE = 'docs/events/README.md';

/** Writes the page about events. Returns the exit code. */
export function documentEvents(): number {
  writeFileSync(join(ROOT, PAGE), `${eventsPage(readMeanings(join(ROOT, 'contracts/events')))}\n`);
  console.log(`${PAGE} is written`);
  return 0;
}

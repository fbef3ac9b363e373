import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsPage } from './docs/events-page.ts';
import { readMeanings } from './docs/read-meanings.ts';

const root = join(import.meta.dirname, '..');
const page = 'docs/events/README.md';

writeFileSync(join(root, page), `${eventsPage(readMeanings(join(root, 'contracts/events')))}\n`);
console.log(`${page} is written`);

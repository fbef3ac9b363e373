import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { breakingApiChanges } from '#contracts/http/document/breaking-changes.ts';
import { openapi } from '#contracts/http/document/openapi.ts';
import { breakingCallChanges, type CallSchemas, callSchemas } from '#contracts/published-calls.ts';
import { ROOT } from '../bootstrap/paths.mjs';
import { CLIENT_CODE, clientCode } from '../client/client-code.ts';
import { asyncapi } from './asyncapi.ts';
import { breakingEventChanges } from './breaking-event-changes.ts';
import { eventsPage } from './events-page.ts';

const API = 'contracts/published/openapi.json';
const EVENTS = 'contracts/published/asyncapi.json';
const CALLS = 'contracts/published/calls';

/**
 * Writes the documents of the API and of the events and the schemas of calls to `contracts/published/`, with which the
 * next version is compared, and what is made of them: the client and the page about events. Writes nothing when a
 * contract has changed incompatibly: such a change needs an event, call, field or route with a new name. Returns the
 * exit code.
 */
export function publishContracts(): number {
  const [api, events, calls] = [openapi(), asyncapi(), callSchemas()];
  const breaking = [
    ...breakingApiChanges(read(API), api),
    ...breakingEventChanges(read(EVENTS), events),
    ...breakingCallChanges(publishedCalls(), calls),
  ];
  if (breaking.length > 0) {
    console.error(`These contracts changed incompatibly; use new names instead:\n${breaking.join('\n')}`);
    return 1;
  }
  write(API, json(api));
  write(CLIENT_CODE, clientCode(JSON.parse(json(api))));
  write(EVENTS, json(events));
  for (const [name, schema] of Object.entries(calls)) write(`${CALLS}/${name}.schema.json`, json(schema));
  write('docs/events/README.md', eventsPage(events));
  console.log('The contracts are published in contracts/published/; docs/events and the client follow them');
  return 0;
}

function publishedCalls(): CallSchemas {
  const files = globSync(`${CALLS}/*.schema.json`, { cwd: ROOT });
  return Object.fromEntries(files.map((file) => [basename(file, '.schema.json'), read(file)]));
}

function read(file: string) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

function write(file: string, text: string): void {
  writeFileSync(join(ROOT, file), `${text}\n`);
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

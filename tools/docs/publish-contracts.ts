import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { breakingApiChanges } from '#contracts/http/document/breaking-changes.ts';
import { type OpenapiDocument, openapi } from '#contracts/http/document/openapi.ts';
import { breakingChanges, currentSchemas, type SchemaFiles } from '#contracts/published-schemas.ts';
import { ROOT } from '../bootstrap/paths.mjs';

const folder = join(ROOT, 'contracts/published');
const apiFile = join(folder, 'openapi.json');

/**
 * Writes the schemas of all contracts and the API's document to `contracts/published/`, with which the next version is
 * compared. Writes nothing when a contract has changed incompatibly: such a change needs an event, call, field or route
 * with a new name. Returns the exit code.
 */
export async function publishContracts(): Promise<number> {
  const current = currentSchemas();
  const api = openapi();
  const breaking = [
    ...breakingChanges(await readPublished(), current),
    ...breakingApiChanges(await readPublishedApi(), api),
  ];
  if (breaking.length > 0) {
    console.error(`These contracts changed incompatibly; use new names instead:\n${breaking.join('\n')}`);
    return 1;
  }
  for (const [file, schema] of current) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
  }
  await writeFile(apiFile, `${JSON.stringify(api, null, 2)}\n`);
  console.log(`${current.size} contracts and the API are published in contracts/published/`);
  return 0;
}

async function readPublishedApi(): Promise<OpenapiDocument> {
  return JSON.parse(await readFile(apiFile, 'utf8'));
}

async function readPublished(): Promise<SchemaFiles> {
  const published = new Map<string, Record<string, unknown>>();
  for await (const file of glob('**/*.schema.json', { cwd: folder })) {
    published.set(file, JSON.parse(await readFile(join(folder, file), 'utf8')));
  }
  return published;
}

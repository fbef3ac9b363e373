import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { calls } from './calls/index.ts';
import { events } from './events/index.ts';
import { breakingChanges, currentSchemas } from './published-schemas.ts';

const folder = join(import.meta.dirname, 'published');
const published = new Map<string, Record<string, unknown>>();
const current = currentSchemas();

beforeAll(async () => {
  for await (const file of glob('**/*.schema.json', { cwd: folder })) {
    published.set(file, JSON.parse(await readFile(join(folder, file), 'utf8')));
  }
});

describe('the published contracts', () => {
  it('are those of every event and every call', () => {
    const files = [
      ...Object.keys(events).map((name) => `${name}.schema.json`),
      ...Object.keys(calls).map((name) => `calls/${name}.schema.json`),
    ];
    expect([...published.keys()].toSorted()).toEqual(files.toSorted());
  });

  it('are not broken by the current ones', () => {
    expect(breakingChanges(published, current)).toEqual([]);
  });

  it.each([...current.keys()])('are up to date (npm run contracts:publish): %s', (file) => {
    expect(published.get(file)).toEqual(current.get(file));
  });
});

describe('what would be published', () => {
  it('names source and type, so that a moved event is found out', () => {
    expect(current.get('ItemHeld.schema.json')).toMatchObject({
      title: 'ItemHeld',
      properties: { source: { const: 'gdmarket.item' }, type: { const: 'ItemHeld' }, data: { type: 'object' } },
      required: ['source', 'type', 'data'],
    });
  });

  it('allows fields that readers do not know', () => {
    for (const schema of current.values()) expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });

  it.each([
    ...Object.values(events).map(({ data }) => data),
    ...Object.values(calls).flatMap(({ input, output }) => [input, output]),
  ])('has one shape for writers and readers: contract %#', (schema) => {
    const [written, read] = (['output', 'input'] as const).map((io) => JSON.stringify(z.toJSONSchema(schema, { io })));
    expect(written?.replaceAll(',"additionalProperties":false', '')).toBe(read);
  });
});

describe('a breaking change', () => {
  const one = new Map([['X.schema.json', { type: 'string' }]]);

  it('is that a published contract is gone', () => {
    expect(breakingChanges(one, new Map())).toEqual(['X.schema.json: was published, is gone']);
  });

  it('is any incompatible one, told with its file', () => {
    expect(breakingChanges(one, new Map([['X.schema.json', { type: 'number' }]]))).toEqual([
      'X.schema.json: $: "string" is no longer allowed',
      'X.schema.json: $: "number" is newly allowed',
    ]);
  });

  it('is no new contract', () => {
    expect(breakingChanges(new Map(), one)).toEqual([]);
  });
});

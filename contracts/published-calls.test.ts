import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { calls } from './calls/index.ts';
import { breakingCallChanges, callSchemas } from './published-calls.ts';

const folder = join(import.meta.dirname, 'published/calls');
const published = Object.fromEntries(
  globSync('*.json', { cwd: folder }).map((file) => [
    basename(file, '.schema.json'),
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  ]),
);
const current = callSchemas();

describe('the published calls', () => {
  it('are not broken by the current ones', () => {
    expect(breakingCallChanges(published, current)).toEqual([]);
  });

  it('are up to date (npm run contracts:publish)', () => {
    expect(published).toEqual(current);
  });
});

describe('what would be published of calls', () => {
  it('names the call', () => {
    expect(current.findItem).toMatchObject({
      title: 'findItem',
      properties: { call: { const: 'findItem' }, input: { type: 'object' }, output: { type: 'object' } },
      required: ['call', 'input', 'output'],
    });
  });

  it('allows fields that readers do not know', () => {
    expect(JSON.stringify(current)).not.toContain('"additionalProperties":false');
  });

  it.each(Object.values(calls).flatMap(({ input, output }) => [input, output]))(
    'has one shape for writers and readers: schema %#',
    (schema) => {
      const [written, read] = (['output', 'input'] as const).map((io) =>
        JSON.stringify(z.toJSONSchema(schema, { io })),
      );
      expect(written?.replaceAll(',"additionalProperties":false', '')).toBe(read);
    },
  );
});

describe('a breaking change of a call', () => {
  const one = { pay: { type: 'string' } };

  it('is that it is gone', () => {
    expect(breakingCallChanges(one, {})).toEqual(['pay was removed']);
  });

  it('is any incompatible one, told with its name', () => {
    expect(breakingCallChanges(one, { pay: { type: 'number' } })).toEqual([
      'pay: "string" is no longer allowed',
      'pay: "number" is newly allowed',
    ]);
  });

  it('is no new call', () => {
    expect(breakingCallChanges({}, one)).toEqual([]);
  });
});

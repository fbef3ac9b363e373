import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readJson } from '#shared/http/input/json.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import { lists, operatorRoutes, publicRoutes, routes } from '../routes.ts';
import { breakingApiChanges } from './breaking-changes.ts';
import { openapi } from './openapi.ts';
import { operations } from './operations.ts';
import { parameters } from './parameters.ts';
import { problems } from './problems.ts';
import { requests } from './schemas.ts';
import { words } from './words.ts';

const file = new URL('../../published/openapi.json', import.meta.url);
const published = JSON.parse(readFileSync(file, 'utf8'));
const current = openapi();
const inUse = JSON.stringify(current.paths) + JSON.stringify(current.components);

describe('the published API', () => {
  it('is not broken by the current one', () => {
    expect(breakingApiChanges(published, current)).toEqual([]);
  });

  it('is up to date (npm run contracts:publish)', () => {
    expect(published).toEqual(current);
  });
});

const fields = Object.entries(current.components.schemas).flatMap(([schema, { properties = {} }]) =>
  Object.entries(properties as Record<string, object>).map(([field, rules]) => ({ schema, field, rules })),
);

describe('the document', () => {
  it('has every route, and what entry answers', () => {
    expect(Object.keys(operations).toSorted()).toEqual(
      ['GET /', 'GET /openapi.json', 'GET /asyncapi.json', 'GET /docs', ...Object.keys(routes)].toSorted(),
    );
  });

  it.each(Object.keys(routes))('says of %s that a token may come, and whether it may be needed', (key) => {
    const [method = '', path = ''] = key.split(' ');
    const operation = current.paths[path]?.[method.toLowerCase()];
    const optional = operatorRoutes.has(key) ? [] : [{}];
    expect(operation).toHaveProperty('security', [...optional, { bearer: [] }]);
    const needed = JSON.stringify(operation).includes('SignInRequired');
    expect(needed).toBe(!publicRoutes.has(key));
  });

  it.each(Object.keys(problems))('has an operation that answers %s', (code) => {
    expect(inUse).toContain(`urn:gdmarket:problem:${code}`);
  });

  it('says of every field what it may be, but of those that a request only may repeat', () => {
    const open = fields.filter(({ rules }) => !['type', 'anyOf', 'enum', '$ref'].some((keyword) => keyword in rules));
    expect(new Set(open.map(({ schema }) => schema))).toEqual(new Set(['ChangeReservation']));
  });

  it('has words for every field, and for no other', () => {
    const said = ({ schema, field }: (typeof fields)[number]) => words[`${schema}.${field}`] ?? words[field];
    const own = fields.filter(
      ({ schema, field }) => !field.startsWith('_') && !/Page|Template|Link|Message|Document/.test(schema),
    );
    expect(own.filter((one) => said(one) === undefined)).toEqual([]);
    const known = new Set(fields.flatMap(({ schema, field }) => [field, `${schema}.${field}`]));
    expect(Object.keys(words).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(Object.entries(operations).flatMap(([key, { body }]) => (body === undefined ? [] : [[key, body] as const])))(
    'has examples that %s takes',
    (_key, { schema, examples }) => {
      for (const { value } of Object.values(examples))
        expect(z.safeParse(requests[schema], value).error).toBeUndefined();
    },
  );

  const optional = Object.entries(requests).flatMap(([name, schema]) => {
    const rules = current.components.schemas[name];
    const required = rules?.required as readonly string[] | undefined;
    return Object.keys(rules?.properties ?? {}).map((field) => ({ name, field, schema, rules, required }));
  });

  it.each(optional)('says whether $name takes null for $field', ({ field, schema, rules, required = [] }) => {
    const example = Object.fromEntries(required.map((one) => [one, words[one]?.example]));
    const body = { ...example, [field]: null };
    const isTaken = schema.safeParse(readJson(JSON.stringify(body))).success;
    expect(new Ajv2020({ strict: false }).validate({ ...rules }, body)).toBe(isTaken);
  });

  it('says how long pages are', () => {
    const { minimum, maximum, default: usual } = parameters.Size.schema;
    const sizeFor = (query: Record<string, string>) => parsePageRequest(query, lists.items).size;
    expect([sizeFor({}), sizeFor({ size: '1' }), sizeFor({ size: '9999' })]).toEqual([usual, minimum, maximum]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { CLIENT_CODE, clientCode } from './client-code.ts';
import { typeOf } from './schema-type.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

it('the client is up to date (npm run contracts:publish)', () => {
  expect(read(CLIENT_CODE)).toBe(`${clientCode(JSON.parse(read('contracts/published/openapi.json')))}\n`);
});

describe('the type of a schema', () => {
  it.each([
    [{ $ref: '#/components/schemas/Item' }, 'Item'],
    [{ type: 'integer', minimum: 1, exclusiveMaximum: 9 }, 'number'],
    [{ type: ['string', 'null'], format: 'date-time' }, 'string | null'],
    [{ type: 'string', enum: ['On', 'Off', null] }, '"On" | "Off" | null'],
    [{ const: true }, 'true'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
    [{ allOf: [{ $ref: '#/a/A' }, { anyOf: [{ $ref: '#/a/B' }, { $ref: '#/a/C' }] }] }, '(A) & (B | C)'],
    [{ type: 'array', items: { type: 'string' } }, 'readonly (string)[]'],
    [{ description: 'anything' }, 'unknown'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, '{\nreadonly [name: string]: string;\n}'],
    [
      { type: 'object', required: ['a'], properties: { a: { type: 'string', description: 'It.' }, b: {} } },
      '{\n/** It. */\nreadonly a: string;\nreadonly b?: unknown;\n}',
    ],
  ])('%j', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it('is not guessed', () => {
    const strange = { oneOf: [{ type: 'string' }] };
    expect(() => typeOf({ items: strange } as object)).toThrow('no type is known for oneOf');
  });
});

describe('the code of an operation', () => {
  const thing = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } };
  const tag = { name: 'if-match', in: 'header', schema: { type: 'string' } };
  const look = { operationId: 'look', summary: 'Look', parameters: [tag], responses: { 200: thing } };
  const change = {
    ...{ operationId: 'changeThing', summary: 'Change it', description: 'At once.' },
    parameters: [{ $ref: '#/components/parameters/ThingNo' }, tag],
    requestBody: thing,
    responses: { 200: thing, 204: {}, 404: { $ref: '#/components/responses/Gone' } },
  };
  const ThingNo = { name: 'thingNo', in: 'path', required: true, description: 'It.', schema: { type: 'integer' } };
  const code = clientCode({
    paths: { '/': { get: look }, '/things/{thingNo}': { patch: change } },
    components: {
      schemas: { Thing: { properties: {} } },
      responses: { Gone: { description: 'Gone.' } },
      parameters: { ThingNo },
    },
  });

  it('has its input without headers, and the body of every answer', () => {
    expect(code).toContain(`/** Change it. At once. */
export const changeThing: Operation<
  {
    /** It. */
    readonly thingNo: number;
  } & Thing,
  { readonly 200: Thing; readonly 204: undefined; readonly 404: Gone }
> = /* @__PURE__ */ operation('PATCH', '/things/{thingNo}');`);
  });

  it('takes nothing where there is nothing to say', () => {
    expect(code).toContain('export const look: Operation<Record<string, never>, {');
  });

  it('has the types of bodies', () => {
    expect(code).toContain('export interface Thing {}');
    expect(code).toContain('/** Gone. */\nexport type Gone = undefined;');
  });
});

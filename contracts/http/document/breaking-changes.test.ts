import { describe, expect, it } from 'vitest';
import { changedAt } from '../../document-parts.fixture.ts';
import { breakingApiChanges } from './breaking-changes.ts';

const thing = { $ref: '#/components/schemas/Thing' };
const problem = (...codes: string[]) => ({
  properties: { type: { enum: codes.map((code) => `urn:gdmarket:problem:${code}`) } },
});
const published = {
  paths: {
    '/things/{thingNo}': {
      get: {
        parameters: [
          { name: 'thingNo', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
          { name: 'size', in: 'query', schema: { type: 'integer', maximum: 100 } },
        ],
        responses: {
          200: { headers: { etag: {} }, content: { json: { schema: thing } } },
          409: { content: { problem: { schema: problem('gone', 'held') } } },
        },
      },
      patch: { requestBody: { content: { json: { schema: { $ref: '#/components/schemas/Change' } } } } },
    },
  },
  components: {
    schemas: {
      Thing: {
        properties: { name: { type: 'string' }, note: { type: 'string' }, status: { enum: ['On', 'Off'] } },
        required: ['name'],
      },
      Change: { properties: { name: { type: 'string', maxLength: 9 }, status: { enum: ['On', 'Off'] } } },
    },
  },
};

/** What breaks when the value at a place of the document changes; undefined takes it away. */
function changesOf(place: readonly (string | number)[], value: unknown): string[] {
  return breakingApiChanges(published, changedAt(published, place, value));
}

const path = ['paths', '/things/{thingNo}'];
const answers = [...path, 'get', 'responses'];
const parameters = [...path, 'get', 'parameters'];
const ofThing = ['components', 'schemas', 'Thing'];
const ofChange = ['components', 'schemas', 'Change'];

describe('clients go on with', () => {
  it.each([
    ['the same', ['info'], {}],
    ['a new route', ['paths', '/others'], { get: {} }],
    ['a new field of an answer', [...ofThing, 'properties', 'colour'], {}],
    ['a new field that every answer has', [...ofThing, 'required'], ['name', 'colour']],
    ['a field that every answer has by now', [...ofThing, 'required'], ['name', 'note']],
    ['an answer that says less', [...ofThing, 'properties', 'status', 'enum'], ['On']],
    ['a new optional field of a request', [...ofChange, 'properties', 'colour'], {}],
    ['longer text in a request', [...ofChange, 'properties', 'name', 'maxLength'], 99],
    ['text of any length in a request', [...ofChange, 'properties', 'name', 'maxLength'], undefined],
    ['one more word in a request', [...ofChange, 'properties', 'status', 'enum'], ['On', 'Off', 'Out']],
    ['a new type of problem', [...answers, 409, 'content', 'problem', 'schema'], problem('gone', 'lent')],
    ['a new status', [...answers, 412], {}],
    ['a new optional parameter', [...parameters, 2], { name: 'sort', in: 'query' }],
  ])('%s', (_what, place, value) => {
    expect(changesOf(place, value)).toEqual([]);
  });
});

describe('a breaking change is', () => {
  const get = 'GET /things/{thingNo}';
  const body = 'PATCH /things/{thingNo}: body json';

  it.each([
    ['a removed path', path, undefined, `${get} was removed`],
    ['a removed method', [...path, 'get'], undefined, `${get} was removed`],
    ['a removed status', [...answers, 409], undefined, `${get}: 409 was removed`],
    ['a removed media type', [...answers, 200, 'content', 'json'], undefined, `${get}: 200 json was removed`],
    ['a removed header', [...answers, 200, 'headers', 'etag'], undefined, `${get}: 200 etag was removed`],
    ['a removed field', [...ofThing, 'properties', 'note'], undefined, `${get}: 200 json.note was removed`],
    ['a field that may be missing', [...ofThing, 'required'], [], `${get}: 200 json.name was required, is no more`],
    [
      'a word that clients do not know',
      [...ofThing, 'properties', 'status', 'enum'],
      ['On', 'Off', 'Out'],
      `${get}: 200 json.status: "Out" is newly allowed`,
    ],
    [
      'another type of a field',
      [...ofThing, 'properties', 'name', 'type'],
      'integer',
      `${get}: 200 json.name: "integer" is newly allowed`,
    ],
    [
      'a body that is not understood',
      [...path, 'patch', 'requestBody', 'content', 'json'],
      undefined,
      `${body} was removed`,
    ],
    ['a field that is ignored', [...ofChange, 'properties', 'name'], undefined, `${body}.name was removed`],
    ['a new required field', [...ofChange, 'required'], ['colour'], `${body}.colour is new and required`],
    ['a field that becomes required', [...ofChange, 'required'], ['name'], `${body}.name was optional, is required`],
    ['a shorter text', [...ofChange, 'properties', 'name', 'maxLength'], 5, `${body}.name: maxLength was 9, is 5`],
    [
      'a word that is refused',
      [...ofChange, 'properties', 'status', 'enum'],
      ['On'],
      `${body}.status: "Off" is no longer allowed`,
    ],
    ['a removed parameter', [...parameters, 1], { name: 'sort', in: 'query' }, `${get}: query size was removed`],
    ['a smaller page', [...parameters, 1, 'schema', 'maximum'], 9, `${get}: query size: maximum was 100, is 9`],
    [
      'a parameter that becomes required',
      [...parameters, 1, 'required'],
      true,
      `${get}: query size was optional, is required`,
    ],
    [
      'a new required parameter',
      [...parameters, 2],
      { name: 'sort', in: 'query', required: true },
      `${get}: query sort is new and required`,
    ],
  ])('%s', (_what, place, value, reason) => {
    expect(changesOf(place, value)).toContain(reason);
  });
});

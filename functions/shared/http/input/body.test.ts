import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aRequest } from '../request.fixture.ts';
import { parseBody } from './body.ts';

/** As a contract's fields do it: a schema of its own words. */
const price = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? Number(value) : value)),
  z.unknown().check(
    z.refine((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_147_483_647, {
      error: ({ input }) => (input === undefined ? 'is required' : 'must be a whole number from 0 to 2147483647'),
    }),
  ),
);
const schema = z.object({ name: z.string(), price });
const post = (body: string | undefined, contentType?: string) =>
  aRequest({ method: 'POST', body, headers: contentType === undefined ? {} : { 'content-type': contentType } });

describe('parseBody', () => {
  it.each([
    undefined,
    'application/json',
    'application/json; charset=utf-8',
    'application/hal+json',
    'application/json; charset="UTF-8"',
    'application/json;charset=us-ascii',
    'application/json, application/json',
    'application/merge-patch+json',
    'application/prs.hal-forms+json',
  ])('reads the fields it knows and ignores others, as %s', (type) => {
    const body = '{"name":"a","price":"100","other":{},"__proto__":{"price":1}}';
    expect(parseBody(post(body, type), schema)).toEqual({ name: 'a', price: 100 });
  });

  it('names every wrong field', () => {
    expect(() => parseBody(post('{"price":-5}'), schema)).toThrow(
      expect.objectContaining({
        status: 400,
        code: 'invalid-body',
        errors: [
          { path: 'name', message: 'is required' },
          { path: 'price', message: 'must be a whole number from 0 to 2147483647' },
        ],
      }),
    );
  });

  it('names fields within fields', () => {
    const nested = z.object({ lines: z.array(schema) });
    const refusal = { errors: [{ path: 'lines.0.price', message: 'must be a whole number from 0 to 2147483647' }] };
    const body = '{"lines":[{"name":"a","price":1.9}]}';
    expect(() => parseBody(post(body), nested)).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    undefined,
    '{',
    '{"a":1,}',
    '[]',
    '"x"',
    '5',
    'null',
    'undefined',
    '\ufeff\ufeff{}',
    '{"name":"\ufffd","price":1}',
  ])('refuses %j', (body) => {
    const refusal = {
      status: 400,
      code: 'malformed-body',
      detail: expect.not.stringMatching(/position|token|SyntaxError/i),
    };
    expect(() => parseBody(post(body), schema)).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['text/plain', /must be JSON/],
    ['application/x-www-form-urlencoded', /must be JSON/],
    ['text/json', /must be JSON/],
    ['application/jsonp', /must be JSON/],
    ['application/+json', /must be JSON/],
    ['x/y+json', /must be JSON/],
    ['application/json, text/plain', /must be JSON/],
    ['application/json;charset=iso-8859-1', /charset/],
    ['application/json; charset="utf-16"', /charset/],
    ['application/json-patch+json', /JSON Patch/],
  ])('refuses %s', (type, detail) => {
    const refusal = { status: 415, code: 'unsupported-media-type', detail: expect.stringMatching(detail) };
    expect(() => parseBody(post('{"name":"a","price":1}', type), schema)).toThrow(expect.objectContaining(refusal));
  });

  it('takes a body as it is, not encoded otherwise', () => {
    const encoded = (encoding: string) =>
      aRequest({ body: '{"name":"a","price":1}', headers: { 'content-encoding': encoding } });
    for (const encoding of ['', 'identity', 'Identity, identity']) {
      expect(parseBody(encoded(encoding), schema)).toEqual({ name: 'a', price: 1 });
    }
    for (const encoding of ['gzip', 'br', 'identity, gzip', 'aws-chunked']) {
      const refusal = { status: 415, headers: { 'accept-encoding': 'identity' } };
      expect(() => parseBody(encoded(encoding), schema)).toThrow(expect.objectContaining(refusal));
    }
  });

  it('takes no body for an empty object, whatever its type would be, where no field is needed', () => {
    const optional = z.object({ name: z.optional(z.string()) });
    for (const type of [undefined, 'application/json', 'text/plain'])
      expect(parseBody(post(undefined, type), optional)).toEqual(parseBody(post('{}'), optional));
    expect(() => parseBody(post(undefined), schema)).toThrow(
      expect.objectContaining({ code: 'malformed-body', detail: 'The body is missing: a JSON object is expected.' }),
    );
  });

  it('takes null for a field that was left out', () => {
    const optional = z.object({ name: z.optional(z.string()), price });
    expect(parseBody(post('{"name":null,"price":1,"other":null}'), optional)).toEqual({ price: 1 });
    const refusal = { errors: [{ path: 'price', message: 'is required' }] };
    expect(() => parseBody(post('{"price":null}'), optional)).toThrow(expect.objectContaining(refusal));
  });

  it('skips a byte order mark', () => {
    expect(parseBody(post('\ufeff{"name":"a","price":1}'), schema)).toEqual({ name: 'a', price: 1 });
  });

  it('judges numbers as they were written', () => {
    expect(parseBody(post('{"name":"a","price":1e2}'), schema)).toEqual({ name: 'a', price: 100 });
    for (const price of ['99.99999999999999999', '1e-400', '2147483648']) {
      const refusal = { errors: [{ path: 'price', message: 'must be a whole number from 0 to 2147483647' }] };
      expect(() => parseBody(post(`{"name":"a","price":${price}}`), schema)).toThrow(expect.objectContaining(refusal));
    }
  });

  it('is malformed when it is nested deeper than anybody can read', () => {
    const body = `{"name":"a","price":1,"deep":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    expect(() => parseBody(post(body), schema)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('takes 64 KiB and not a byte more, counted in bytes', () => {
    const body = (bytes: number) => `{"name":"a","price":1,"note":"${'é'.repeat(100)}${'x'.repeat(bytes - 232)}"}`;
    expect(Buffer.byteLength(body(65_536))).toBe(65_536);
    expect(parseBody(post(body(65_536)), schema)).toEqual({ name: 'a', price: 1 });
    expect(() => parseBody(post(body(65_537)), schema)).toThrow(expect.objectContaining({ status: 413 }));
  });
});

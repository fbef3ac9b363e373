import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseBody } from './body.ts';
import { text, wholeNumber } from './fields.ts';
import { aRequest } from './request.fixture.ts';

const schema = z.object({ name: text({ max: 5 }), price: wholeNumber({ min: 0 }) });
const post = (body: string | undefined, contentType?: string) =>
  aRequest({ method: 'POST', body, headers: contentType === undefined ? {} : { 'content-type': contentType } });

describe('parseBody', () => {
  it.each([
    undefined,
    'application/json',
    'application/json; charset=utf-8',
    'application/hal+json',
    'application/merge-patch+json',
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
          { path: 'price', message: 'must be a whole number ≥ 0' },
        ],
      }),
    );
  });

  it('names fields within fields', () => {
    const nested = z.object({ lines: z.array(schema) });
    const refusal = { errors: [{ path: 'lines.0.price', message: 'must be a whole number ≥ 0' }] };
    const body = '{"lines":[{"name":"a","price":1.9}]}';
    expect(() => parseBody(post(body), nested)).toThrow(expect.objectContaining(refusal));
  });

  it.each([undefined, '{', '{"a":1,}', '[]', '"x"', '5', 'null', 'undefined', '\ufeff{}'])('refuses %j', (body) => {
    const refusal = {
      status: 400,
      code: 'malformed-body',
      detail: expect.not.stringMatching(/position|token|SyntaxError/i),
    };
    expect(() => parseBody(post(body), schema)).toThrow(expect.objectContaining(refusal));
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses %s', (type) => {
    expect(() => parseBody(post('{}', type), schema)).toThrow(expect.objectContaining({ status: 415 }));
  });

  it('takes 64 KiB and not a byte more, counted in bytes', () => {
    const body = (bytes: number) => `{"name":"a","price":1,"note":"${'é'.repeat(100)}${'x'.repeat(bytes - 232)}"}`;
    expect(Buffer.byteLength(body(65_536))).toBe(65_536);
    expect(parseBody(post(body(65_536)), schema)).toEqual({ name: 'a', price: 1 });
    expect(() => parseBody(post(body(65_537)), schema)).toThrow(expect.objectContaining({ status: 413 }));
  });
});

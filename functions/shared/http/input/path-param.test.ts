import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aRequest } from '../request.fixture.ts';
import { pathParam } from './path-param.ts';

const digit = z.pipe(z.string().check(z.regex(/^\d$/)), z.transform(Number));

describe('pathParam', () => {
  it('is what the schema reads', () => {
    expect(pathParam(aRequest({ params: { thingNo: '7' } }), 'thingNo', digit)).toBe(7);
  });

  it.each(['abc', '', '-1', '12'])('%j, which the schema refuses, is an address of nothing', (thingNo) => {
    expect(() => pathParam(aRequest({ params: { thingNo } }), 'thingNo', digit)).toThrow(
      expect.objectContaining({ status: 404, code: 'not-found' }),
    );
  });

  it('is an address of nothing when the route has no such parameter', () => {
    expect(() => pathParam(aRequest(), 'thingNo', digit)).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => pathParam(aRequest(), 'constructor', digit)).toThrow(expect.objectContaining({ status: 404 }));
  });
});

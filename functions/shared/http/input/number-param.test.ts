import { describe, expect, it } from 'vitest';
import { aRequest } from '../request.fixture.ts';
import { numberParam } from './number-param.ts';

const read = (thingNo: string) => numberParam(aRequest({ params: { thingNo } }), 'thingNo');

describe('numberParam', () => {
  it.each([
    ['1', 1],
    ['42', 42],
    ['2147483647', 2_147_483_647],
  ])('%s is %d', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each([
    'abc',
    '',
    '0',
    '-1',
    '1.5',
    '01',
    ' 1',
    '1e3',
    '0x1',
    '９',
    '2147483648',
    '9007199254740992',
    '99999999999999999999',
    'Infinity',
  ])('%j is an address of nothing', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ status: 404, code: 'not-found' }));
  });

  it('is an address of nothing when the route has no such parameter', () => {
    expect(() => numberParam(aRequest(), 'thingNo')).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => numberParam(aRequest(), 'constructor')).toThrow(expect.objectContaining({ status: 404 }));
  });
});

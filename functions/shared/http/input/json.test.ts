import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

describe('readJson', () => {
  it('leaves out what is null, however deep', () => {
    expect(readJson('{"a":null,"b":{"c":null,"d":1}}')).toEqual({ b: { d: 1 } });
    expect(Object.keys(readJson('{"a":null}') as object)).toEqual([]);
    expect(readJson('null')).toBeUndefined();
  });

  it.each([
    ['100', 100],
    ['100.0', 100],
    ['1e2', 100],
    ['1.5E+1', 15],
    ['0.05e2', 5],
    ['1000e-3', 1],
    ['-0', -0],
    ['0.000', 0],
    ['2147483648', 2_147_483_648],
    ['1.9', 1.9],
  ])('reads %s as it is written', (source, number) => {
    expect(readJson(source)).toBe(number);
  });

  it.each(['99.99999999999999999', '1e-400', '-1e-400', '0.99999999999999999999', '100.00000000000000000001', '1e400'])(
    'takes %s for no whole number',
    (source) => {
      expect(Number.isInteger(readJson(source))).toBe(false);
    },
  );

  it('reads what JSON.stringify writes', () => {
    const withoutNull = fc
      .jsonValue()
      .map((value) => JSON.stringify(value))
      .filter((json) => !json.includes('null'));
    fc.assert(
      fc.property(withoutNull, (json) => {
        expect(JSON.stringify(readJson(json))).toBe(json);
      }),
    );
  });

  it('throws what a caller expects for what nobody can read', () => {
    expect(() => readJson('{')).toThrow(SyntaxError);
    expect(() => readJson('['.repeat(30_000) + ']'.repeat(30_000))).toThrow();
  });
});

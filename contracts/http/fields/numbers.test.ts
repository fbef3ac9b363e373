import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Field } from './field.ts';
import { idNumber, MAX_NUMBER, numberInPath, wholeNumber } from './numbers.ts';
import { text } from './text.ts';

/** The value, or the client's sentence. */
function read<T>(schema: Field<T>, value: unknown): T | string | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : result.error.issues[0]?.message;
}

describe('a whole number', () => {
  it('comes as number or digits and goes out as number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_NUMBER, max: MAX_NUMBER }), (number) => {
        expect(read(wholeNumber(), number)).toBe(number + 0);
        expect(read(wholeNumber(), String(number))).toBe(number + 0);
      }),
    );
  });

  const refused = [
    1.9,
    '1.9',
    '',
    ' ',
    ' 5',
    '5 ',
    '1e3',
    '0x10',
    '+5',
    '--5',
    'NaN',
    Number.NaN,
    Infinity,
    '2147483648',
    2_147_483_648,
    '9007199254740992',
    2 ** 53,
  ];
  it.each([...refused, true, null, [], [5], {}, '５', 'five'])('is not %j', (value) => {
    expect(read(wholeNumber({ min: 0 }), value)).toBe('must be a whole number from 0 to 2147483647');
  });

  it('keeps its bounds, which it names', () => {
    expect([0, 1, 5, 6].map((n) => read(wholeNumber({ min: 1, max: 5 }), n))).toEqual([
      'must be a whole number from 1 to 5',
      1,
      5,
      'must be a whole number from 1 to 5',
    ]);
    expect(read(wholeNumber({ max: 5 }), '6')).toBe('must be a whole number from -2147483647 to 5');
    expect(read(wholeNumber({ min: 0 }), '2147483647')).toBe(2_147_483_647);
    expect(read(wholeNumber({ min: 0 }), '-5')).toBe('must be a whole number from 0 to 2147483647');
  });

  it('has one zero', () => {
    expect(Object.is(read(wholeNumber(), -0), 0)).toBe(true);
    expect(Object.is(read(wholeNumber(), '-0'), 0)).toBe(true);
  });
});

describe('an id number', () => {
  it('begins at 1', () => {
    expect(read(idNumber, '1')).toBe(1);
    expect(read(idNumber, 0)).toBe('must be a whole number from 1 to 2147483647');
  });
});

describe('fields in an object', () => {
  const schema = z.object({ no: idNumber, name: z.optional(text({ max: 5 })), note: z.nullable(text({ max: 5 })) });

  it('may be missing or null only where the schema says so', () => {
    expect(z.safeParse(schema, { no: '1', note: null }).data).toEqual({ no: 1, note: null });
    expect(z.safeParse(schema, { no: 1, name: 'a', note: 'b' }).data).toEqual({ no: 1, name: 'a', note: 'b' });
    const issues = z.safeParse(schema, { name: null }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['no', 'is required'],
      ['name', 'must be text of 1 to 5 characters and at most 15 bytes'],
      ['note', 'is required'],
    ]);
  });
});

describe('a number in an address', () => {
  it.each([
    ['1', 1],
    ['42', 42],
    ['2147483647', 2_147_483_647],
  ])('%s is %d', (text, number) => {
    expect(numberInPath.parse(text)).toBe(number);
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
    undefined,
  ])('is not %j', (text) => {
    expect(numberInPath.safeParse(text).success).toBe(false);
  });
});

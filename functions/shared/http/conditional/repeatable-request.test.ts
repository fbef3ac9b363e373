import { describe, expect, it } from 'vitest';
import { aRequest } from '../request.fixture.ts';
import { repeatable } from './repeatable-request.ts';

const input = { itemName: 'Camera', itemPrice: 100 };

function keyed(header: string, of: object = input) {
  return repeatable(aRequest({ headers: { 'idempotency-key': header }, requestId: 'r-9' }), of);
}

describe('Idempotency-Key', () => {
  it('is nothing when it is not sent', () => {
    expect(repeatable(aRequest(), input)).toBeUndefined();
  });

  it.each([
    ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    [' "a" ', 'a'],
    ['"a b, c;d"', 'a b, c;d'],
    ['"say \\"hi\\" \\\\ bye"', 'say "hi" \\ bye'],
    [`"${'x'.repeat(255)}"`, 'x'.repeat(255)],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('is the string in quotes, or one without: %s', (header, key) => {
    expect(keyed(header)).toMatchObject({ key, id: 'r-9' });
  });

  it.each([
    '',
    '  ',
    '""',
    '"a',
    'a"',
    '"a", "b"',
    'a, b',
    'a b',
    'a;b',
    '"a\\b"',
    '"é"',
    'é',
    '"\t"',
    'x'.repeat(256),
    `"${'x'.repeat(256)}"`,
  ])('is refused when it is no key: %j', (header) => {
    expect(() => keyed(header)).toThrow(
      expect.objectContaining({ status: 400, code: 'malformed-idempotency-key', detail: expect.stringMatching(/255/) }),
    );
  });
});

describe('the fingerprint', () => {
  const fingerprint = (of: object) => keyed('a', of)?.fingerprint;

  it('is the same for the same fields, in any order, left out or undefined', () => {
    expect(fingerprint({ itemPrice: 100, itemName: 'Camera', note: undefined })).toBe(fingerprint(input));
    expect(fingerprint(input)).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    { itemName: 'Camera', itemPrice: 101 },
    { itemName: 'Camera' },
    { itemName: 'Camera', itemPrice: '100' },
    { itemName: 'Camera', itemPrice: 100, note: null },
    { itemName: 100, itemPrice: 'Camera' },
  ])('differs for %j', (other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(input));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './page-cursor.ts';

describe('a cursor', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat({ max: Number.MAX_SAFE_INTEGER }), (descending, after) => {
        const cursor = { sortField: 'thingNo', descending, after };
        expect(readCursor(writeCursor(cursor), 'thingNo')).toEqual(cursor);
      }),
    );
  });

  it('fits an address as it is', () => {
    const word = writeCursor({ sortField: 'thingNo', descending: true, after: 123_456 });
    expect(word).toMatch(/^[\w-]+$/);
  });

  it('of another list is not read', () => {
    expect(readCursor(writeCursor({ sortField: 'otherNo', descending: false, after: 5 }), 'thingNo')).toBeUndefined();
  });

  it('is only what we write, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (word) => {
        const cursor = readCursor(word, 'thingNo');
        expect(cursor === undefined || writeCursor(cursor) === word).toBe(true);
      }),
    );
  });

  it.each([
    'thingNo:asc:-1',
    'thingNo:asc:1.5',
    'thingNo:up:1',
    'thingNo:asc:',
    'thingNo:asc:01',
    'thingNo:asc:1:2',
    'thingNo:asc:1e3',
  ])('is not read from %s', (text) => {
    expect(readCursor(Buffer.from(text).toString('base64url'), 'thingNo')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { aChange, THING_TIME_MS, thingTable } from '../aggregate/thing.fixture.ts';
import { fromRow, toRow } from './row.ts';
import { bucketOf, COUNTER_KEY, rowKey } from './row-key.ts';

describe('the key of a row', () => {
  it.each([
    [1, '0'],
    [99, '0'],
    [100, '1'],
    [199, '1'],
    [200, '2'],
    [Number.MAX_SAFE_INTEGER, '90071992547409'],
  ])('follows from the number alone: %i', (number, bucket) => {
    expect(rowKey(number)).toEqual({ bucket, number });
    expect(bucketOf(number)).toBe(Number(bucket));
  });

  it('is never the counter’s', () => {
    expect(rowKey(1).bucket).not.toBe(COUNTER_KEY.bucket);
    expect(Number(COUNTER_KEY.bucket)).toBeNaN();
  });
});

describe('a row', () => {
  it('has the key its number gives, or the one it is told', () => {
    expect(toRow(aChange({ no: 123 }), thingTable)).toMatchObject({ bucket: '1', number: 123 });
    const key = { bucket: 'ABSENT#1', number: 9 };
    expect(toRow(aChange({ no: 123 }), thingTable, key)).toMatchObject(key);
  });

  it('says when it expires, from the time of its change, only when it does', () => {
    expect(toRow(aChange({ no: 1, lives: 90 }), thingTable).expiresAt).toBe(THING_TIME_MS / 1000 + 90);
    expect(toRow(aChange({ no: 1 }), thingTable)).not.toHaveProperty('expiresAt');
  });

  it('gives back the state it was made from', () => {
    const change = aChange({ no: 1, note: 'n' });
    expect(fromRow(toRow(change, thingTable), thingTable, 0)).toEqual(change.state);
  });

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('is read until its time, %i ms from it', (ms, there) => {
    const row = toRow(aChange({ no: 1, lives: 90 }), thingTable);
    expect(fromRow(row, thingTable, THING_TIME_MS + 90_000 + ms) !== undefined).toBe(there);
  });

  it('of another shape is refused', () => {
    expect(() => fromRow({}, thingTable, 0)).toThrow();
    expect(() => fromRow({ state: { no: 1 } }, thingTable, 0)).toThrow();
  });
});

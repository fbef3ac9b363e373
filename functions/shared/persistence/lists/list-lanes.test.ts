import { describe, expect, it } from 'vitest';
import { LANES, listAttributes } from './list-lanes.ts';

interface Book {
  readonly listed: boolean;
  readonly reader?: number;
}

const books = { listed: (book: Book) => book.listed, filters: { reader: (book: Book) => book.reader } };

describe('what puts a row into its lists', () => {
  it('is one attribute for each list it is in, and none for the others', () => {
    expect(listAttributes(1, { listed: true, reader: 7 }, books)).toEqual({ l: '0', r: '70' });
    expect(listAttributes(1, { listed: true }, books)).toEqual({ l: '0', r: undefined });
    expect(listAttributes(1, { listed: false, reader: 7 }, books)).toEqual({ l: undefined, r: undefined });
  });

  it('never changes while the row stays in its lists', () => {
    const lists = new Set([1, 2, 3].map(() => JSON.stringify(listAttributes(555, { listed: true, reader: 7 }, books))));
    expect(lists.size).toBe(1);
  });

  it('spreads neighbouring buckets, so that no lane takes all that is new, nor all pages', () => {
    const lanes = [100, 199, 200, 299, 300].map((number) => listAttributes(number, { listed: true }, books).l);
    expect(lanes).toEqual(['1', '1', '0', '0', '1']);
    expect(new Set(lanes).size).toBe(LANES);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readFilter } from './list-filter.ts';

const list = { sortedBy: 'thingNo', filters: { colour: z.enum(['blue', 'red']), shelf: z.literal('1') } };

describe('a filter', () => {
  it('is none when only the page is asked for', () => {
    expect(readFilter({}, list)).toBeUndefined();
    expect(readFilter({ page: '0', size: '5', sort: 'thingNo', cursor: 'x' }, list)).toBeUndefined();
  });

  it('is its name and the value its schema gives', () => {
    expect(readFilter({ size: '5', colour: 'blue' }, list)).toEqual({ name: 'colour', value: 'blue' });
  });

  it.each(['weight', 'Colour', 'toString', '__proto__'])(
    'that the list does not know is refused, with those it knows: %s',
    (name) => {
      const query = Object.fromEntries([[name, 'x']]);
      expect(() => readFilter(query, list)).toThrow(
        expect.objectContaining({
          status: 400,
          detail: expect.stringContaining('filtered by colour, shelf'),
          errors: [expect.objectContaining({ path: name })],
        }),
      );
    },
  );

  it('is refused by a list that has none, in words', () => {
    expect(() => readFilter({ colour: 'blue' }, { ...list, filters: {} })).toThrow('This list has no filters');
  });

  it('with a value it does not take is refused, with those it takes', () => {
    expect(() => readFilter({ colour: 'green' }, list)).toThrow('colour must be one of blue, red');
  });

  it('is one at a time', () => {
    expect(() => readFilter({ colour: 'blue', shelf: '1' }, list)).toThrow('shelf cannot be combined with colour');
  });
});

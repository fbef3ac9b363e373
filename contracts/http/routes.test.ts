import { describe, expect, it } from 'vitest';
import { indexesOf } from '#shared/persistence/lists/list-indexes.ts';
import { LANES } from '#shared/persistence/lists/list-lanes.ts';
import { lists } from './routes.ts';

describe.each(Object.entries(lists))('the list /%s', (_name, { filters }) => {
  it('has an index for itself and for each filter, each with a short attribute of its own', () => {
    const attributes = indexesOf(Object.keys(filters)).map(({ attribute }) => attribute);
    expect(new Set(attributes).size).toBe(attributes.length);
    for (const attribute of attributes) expect(attribute).toMatch(/^[a-zA-Z]{1,3}$/);
  });
});

describe('a filter', () => {
  const { customerId } = lists.reservations.filters;

  it('by number takes a whole number from 1, as it stands in an address', () => {
    expect(customerId.parse('7')).toBe(7);
    for (const text of ['0', '-1', '1.5', '1e3', ' 7', '', 'me', '99999999999999999']) {
      expect(customerId.safeParse(text).success, text).toBe(false);
    }
  });

  it('by status takes what can be rented, and no other', () => {
    const { status } = lists.itemInfoes.filters;
    expect(status.parse('Rentable')).toBe('Rentable');
    expect(status.safeParse('NotRentable').success).toBe(false);
  });
});

it('a digit tells the lanes of a list apart, so that values and lanes never run together', () => {
  expect(LANES).toBeLessThan(10);
});

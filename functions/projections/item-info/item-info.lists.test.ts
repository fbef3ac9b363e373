import { describe, expect, it } from 'vitest';
import { itemInfoLists } from './item-info.lists.ts';

const { slot, listed, filters } = itemInfoLists;
const rowOf = (itemStatus: 'Rentable' | 'NotRentable' | 'Deleted') => ({
  item: { seq: 0, version: 1, value: { itemNo: 1, itemName: 'Camera', itemPrice: 100, itemStatus } },
});

describe('the lists of the item view', () => {
  it('follow the item', () => {
    expect(slot).toBe('item');
  });

  it.each([
    [{}, false, undefined],
    [rowOf('Rentable'), true, 'Rentable'],
    [rowOf('NotRentable'), true, undefined],
    [rowOf('Deleted'), false, undefined],
  ])('have %j: %j, with the status %j', (row, isListed, status) => {
    expect(listed(row)).toBe(isListed);
    expect(filters?.status?.(row)).toBe(status);
  });
});

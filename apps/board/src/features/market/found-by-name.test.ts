import { expect, it } from 'vitest';
import { foundByName } from './found-by-name.ts';

const things = ['Film Camera', '필름 카메라', '캠핑 텐트'].map((itemName) => ({ itemName }));
const found = (search: string) => foundByName(things, search).map(({ itemName }) => itemName);

it('finds names that have every word, in any order and case', () => {
  expect(found('camera FILM')).toEqual(['Film Camera']);
  expect(found('카메라')).toEqual(['필름 카메라']);
  expect(found('카메라'.normalize('NFD'))).toEqual(['필름 카메라']);
  expect(found('camera 텐트')).toEqual([]);
});

it('finds everything while nothing is searched', () => {
  expect(found('  ')).toHaveLength(3);
});

import { expect, it } from 'vitest';
import { queryOf, whereIn, wordOf } from './where.ts';

const dong = { name: 'Yeonnam-dong', koreanName: '연남동', latitude: 37.5626, longitude: 126.9217 };
const middle = { latitude: 37.5626, longitude: 126.9217 };

it.each([
  [{}, { centre: undefined, dong: undefined, within: 2_000, onlyFree: false }],
  [
    { at: '37.556,126.924', within: '500', free: 'yes' },
    { centre: { latitude: 37.556, longitude: 126.924 }, within: 500, onlyFree: true },
  ],
  [
    { dong: 'Yeonnam-dong', within: '7' },
    { centre: middle, dong: 'Yeonnam-dong', within: 2_000 },
  ],
  [
    { dong: 'Atlantis', at: '1,2' },
    { centre: undefined, dong: 'Atlantis' },
  ],
  [{ at: '91,0' }, { centre: undefined }],
  [{ at: 'here' }, { centre: undefined }],
  [
    { from: '2026-12-24', to: 'soon' },
    { from: '2026-12-24', to: '' },
  ],
  [{ from: '2026-13-41' }, { from: '' }],
])('reads %j', (query, where) => {
  expect(whereIn(query as Record<string, string>, [dong])).toMatchObject(where);
});

it('writes what it reads again', () => {
  const days = { from: '2026-12-24', to: '2026-12-26' };
  const query = queryOf({ at: wordOf(middle), within: 1_000, onlyFree: true, ...days });
  expect(whereIn(Object.fromEntries(new URLSearchParams(query)), [])).toMatchObject({
    centre: middle,
    within: 1_000,
    onlyFree: true,
    ...days,
  });
  expect(queryOf({ dong: 'Yeonnam-dong', at: '', within: 2_000, onlyFree: false })).toBe(
    'dong=Yeonnam-dong&within=2000',
  );
});

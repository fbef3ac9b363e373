import { expect, it } from 'vitest';
import { wantedDays } from './wanted-days.ts';

const TODAY = '2026-12-01';

it('are the days from today to a year ahead', () => {
  for (const days of [
    { from: TODAY, to: TODAY },
    { from: '2027-12-01', to: '2027-12-01' },
  ])
    expect(wantedDays(days, TODAY)).toEqual(days);
  expect(wantedDays({}, TODAY)).toBeUndefined();
});

it.each([
  [{ from: '2026-11-30', to: TODAY }, 'from', 'must not be before today, 2026-12-01'],
  [{ from: TODAY, to: '2027-12-02' }, 'to', 'must be within 365 days'],
  [{ from: '2026-12-03', to: '2026-12-02' }, 'to', 'must not be before from'],
  [{ from: TODAY }, 'to', 'must be a day, as 2026-12-26, and come with from'],
])('%j are refused at %s, which %s', (days, path, message) => {
  expect(() => wantedDays(days, TODAY)).toThrow(expect.objectContaining({ errors: [{ path, message }] }));
});

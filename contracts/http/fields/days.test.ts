import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { spansOfDays } from './days.ts';

const schema = z.object({ blockedDays: spansOfDays(2) });
const span = { from: '2026-12-24', to: '2026-12-26' };

it('reads spans of days', () => {
  const blockedDays = [span, { from: span.to, to: span.to }];
  expect(schema.parse({ blockedDays: [...blockedDays.slice(0, 1), { ...blockedDays[1], more: 1 }] })).toEqual({
    blockedDays,
  });
});

const aDay = 'must be a day of the calendar, as 2026-12-24';

it.each([
  [[span, { from: span.to, to: span.from }], 'blockedDays.1.to', 'must not be before from'],
  [[{ ...span, from: '2026-02-30' }], 'blockedDays.0.from', aDay],
  [[{ ...span, to: 7 }], 'blockedDays.0.to', aDay],
  [[{ to: span.to }], 'blockedDays.0.from', 'is required'],
  [[span, '2026-12-24'], 'blockedDays.1.from', 'is required'],
  [[span, span, span], 'blockedDays', 'must be a list of at most 2 spans of days, each with from and to'],
  [span, 'blockedDays', 'must be a list of at most 2 spans of days, each with from and to'],
  [undefined, 'blockedDays', 'is required'],
])('%j is refused where it is wrong, at %s', (blockedDays, path, message) => {
  const issues = z.safeParse(schema, { blockedDays }).error?.issues ?? [];
  expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]]);
});

import { describe, expect, it } from 'vitest';
import { DependencyUnavailable } from './dependency-unavailable.error.ts';

const away = {
  dependency: 'ledger',
  reason: 'circuit-open',
  outcome: 'nothing-happened',
  retryAfterSeconds: 4,
} as const;
const effects = { 'nothing-happened': 'Nothing was booked.', unknown: 'It may have been booked.' };

describe('an unavailable dependency', () => {
  it('is told with what happened and what it means', () => {
    expect(new DependencyUnavailable(away)).toMatchObject({
      ...away,
      message: 'ledger is unavailable at the moment and was not asked. Nothing has happened; try again shortly.',
    });
  });

  it.each([
    ['nothing-happened', 'ledger did not answer in time. Nothing was booked.'],
    ['unknown', 'ledger did not answer in time. It may have been booked.'],
  ] as const)('is told in the caller’s own words when %s', (outcome, message) => {
    expect(new DependencyUnavailable({ ...away, reason: 'timeout', outcome, effects }).message).toBe(message);
  });
});

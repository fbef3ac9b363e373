import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from '../clients/attempt.fixture.ts';
import { checkAnswers } from './answers.check.ts';

function verdicts(...asked: Parameters<typeof checkAnswers>): readonly boolean[] {
  return checkAnswers(...asked).map(({ ok }) => ok);
}

describe('the checks of answers', () => {
  it('hold for 200s and 503s that say when to come back', () => {
    expect(verdicts([attempt(), unavailable('late'), unavailable('refused')], false)).toEqual([true, true]);
  });

  it('find any other answer, and a 503 that does not say when', () => {
    expect(verdicts([attempt({ outcome: 'other', status: 500 })], false)).toEqual([false, true]);
    expect(verdicts([unavailable('late', { retryAfterSeconds: undefined })], false)).toEqual([false, true]);
  });

  it('find clients that had nothing left to pay', () => {
    expect(verdicts([attempt()], true)).toEqual([true, false]);
  });
});

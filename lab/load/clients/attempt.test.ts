import { DependencyUnavailable, type UnavailableReason } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { problemOf } from '#shared/http/problem/problem-of.ts';
import { outcomeOf } from './attempt.ts';

/** What a function answers when payment did not answer. */
function answerTo(reason: UnavailableReason, dependency = 'payment') {
  const outcome = reason === 'circuit-open' ? 'nothing-happened' : 'unknown';
  const { problem } = problemOf(new DependencyUnavailable({ dependency, reason, outcome, retryAfterSeconds: 1 }));
  return { status: problem.status, body: { type: `urn:gdmarket:problem:${problem.code}`, detail: problem.message } };
}

describe('the outcome of a payment', () => {
  it.each([
    ['timeout', 'late'],
    ['circuit-open', 'refused'],
    ['failure', 'other'],
  ] as const)('is told from what the functions say: %s', (reason, outcome) => {
    const { status, body } = answerTo(reason);
    expect(outcomeOf(status, body)).toBe(outcome);
  });

  it('is other when it is not payment that is away, or nothing of ours answered', () => {
    const { status, body } = answerTo('timeout', 'item');
    expect(outcomeOf(status, body)).toBe('other');
    expect(outcomeOf(502, { errorMessage: 'gone' })).toBe('other');
    expect(outcomeOf(0, undefined)).toBe('other');
  });

  it('is paid for a 200', () => {
    expect(outcomeOf(200, {})).toBe('paid');
  });
});

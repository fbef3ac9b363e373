import { describe, expect, it } from 'vitest';
import { TimeLimitExceeded } from '../base/time-limit-exceeded.error.ts';
import { CircuitOpen } from '../breaker/circuit-open.error.ts';
import { CallFailed } from './call-failed.error.ts';
import { DependencyUnavailable } from './dependency-unavailable.error.ts';

const away = { dependency: 'ledger', reason: 'failure', outcome: 'unknown', retryAfterSeconds: 1 } as const;

describe('what went wrong', () => {
  it.each([
    [new CircuitOpen('ledger'), 'CircuitOpen: the circuit of ledger is open'],
    [new CallFailed('it crashed', 'unknown'), 'CallFailed: it crashed'],
    [new TimeLimitExceeded(610), 'TimeoutError: no answer within 610 ms'],
    [new DependencyUnavailable(away), /^DependencyUnavailable: ledger failed to answer\. \w/],
  ])('is told by name, and in words: %s', (error, words) => {
    expect(String(error)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });

  it('has its cause, if there is one', () => {
    const cause = new Error('socket');
    expect(new CallFailed('lost', 'unknown', cause).cause).toBe(cause);
    expect(new DependencyUnavailable({ ...away, cause }).cause).toBe(cause);
    expect(new CallFailed('lost', 'unknown')).not.toHaveProperty('cause');
    expect(new DependencyUnavailable(away)).not.toHaveProperty('cause');
  });
});

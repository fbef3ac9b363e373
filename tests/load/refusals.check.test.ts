import { describe, expect, it } from 'vitest';
import { checkRefusals, type FunctionLines } from './refusals.check.ts';
import { answeredDuringCall, refusals } from './refusals.fixture.ts';

const attempts = [answeredDuringCall, ...refusals];

/** What the functions wrote: this long for each refusal, and a call for each of these. */
function lines(times: readonly number[], called: readonly string[] = []): FunctionLines {
  return {
    requests: new Map(times.map((ms, index) => [refusals[index]?.correlationId ?? '', ms])),
    calls: new Set([answeredDuringCall.correlationId, ...called]),
  };
}

function verdicts(written: FunctionLines): readonly boolean[] {
  return checkRefusals(attempts, written).map(({ ok }) => ok);
}

describe('the checks of refusals', () => {
  const fast = refusals.map(() => 4);

  it('hold when no payment was called and the functions were fast', () => {
    expect(verdicts(lines(fast))).toEqual([true, true]);
  });

  it('find a call', () => {
    expect(verdicts(lines(fast, [refusals[3]?.correlationId ?? '']))).toEqual([false, true]);
  });

  it('prove nothing with an empty log', () => {
    expect(verdicts({ requests: new Map(), calls: new Set() })).toEqual([false, false]);
    expect(verdicts(lines(fast.slice(0, fast.length / 2)))).toEqual([true, false]);
  });

  it('bear single slow refusals, not slow ones as a rule', () => {
    const slow = fast.map((ms, index) => (index < fast.length / 2 ? ms : 40));
    expect(verdicts(lines(slow))).toEqual([true, true]);
    expect(verdicts(lines([11, ...slow.slice(1)]))).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { attempt } from '../clients/attempt.fixture.ts';
import { checkRefusals, type FunctionLines } from './refusals.check.ts';
import { answeredDuringCall, refusals } from './refusals.fixture.ts';

const attempts = [answeredDuringCall, ...refusals];

/** What the functions logged: these times for the refusals, and one call for each of these requests. */
function lines(times: readonly number[], called: readonly string[] = []): FunctionLines {
  return {
    requests: new Map(times.map((ms, index) => [refusals[index]?.correlationId ?? '', ms])),
    calls: new Set([answeredDuringCall.correlationId, ...called]),
  };
}

function verdicts(written: FunctionLines): readonly boolean[] {
  return checkRefusals(attempts, written, []).map(({ ok }) => ok);
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

  it('prove nothing with a log that lost most calls', () => {
    const more = [1, 2, 3].map((reservationNo) => ({
      ...answeredDuringCall,
      reservationNo,
      correlationId: `${reservationNo}`,
    }));
    expect(checkRefusals([...attempts, ...more], lines(fast), []).map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('do not ask the log for those who never asked payment, as it was paid already', () => {
    const found = [1, 2, 3].map((reservationNo) => attempt({ reservationNo, sentAt: 0, answeredAt: 12 }));
    expect(checkRefusals([...attempts, ...found], lines(fast), []).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('prove nothing by refusals where a call leaves no line', () => {
    const sentAt = refusals[0]?.sentAt ?? 0;
    const blind = { from: sentAt, to: sentAt + 1 };
    expect(checkRefusals(attempts, lines(fast), [blind]).map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('bear single slow refusals, not slow ones as a rule', () => {
    const slow = fast.map((ms, index) => (index < fast.length / 2 ? ms : 40));
    expect(verdicts(lines(slow))).toEqual([true, true]);
    expect(verdicts(lines([11, ...slow.slice(1)]))).toEqual([true, false]);
  });
});

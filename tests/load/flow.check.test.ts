import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from './attempt.fixture.ts';
import type { Attempt } from './attempt.ts';
import type { StateSpan } from './breaker-states.ts';
import { checkFlow, type Flow } from './flow.check.ts';
import { goodFlow, paid, phases } from './flow.fixture.ts';

const { usual, slow, healed } = phases;

/** The titles of what does not hold. */
function broken(flow: Flow): readonly string[] {
  return checkFlow(flow).flatMap(({ ok, title }) => (ok ? [] : [title]));
}

function withMore(...more: readonly Attempt[]): Flow {
  const flow = goodFlow();
  return { ...flow, attempts: [...flow.attempts, ...more] };
}

function withStates(...states: readonly StateSpan[]): Flow {
  return { ...goodFlow(), states };
}

const CLOSED_ONLY: StateSpan = { state: 'closed', from: 0, to: healed.to };

describe('the checks of the flow', () => {
  it('find nothing in a good run', () => {
    expect(broken(goodFlow())).toEqual([]);
  });

  it.each([
    ['a refusal', withMore(unavailable('refused', { reservationNo: 9, answeredAt: usual.from + 100 }))],
    [
      'the state',
      withStates(
        { state: 'closed', from: 0, to: usual.from + 100 },
        { state: 'open', from: usual.from + 100, to: usual.from + 200 },
        ...goodFlow().states.map((span) => ({ ...span, from: Math.max(span.from, usual.from + 200) })),
      ),
    ],
  ])('find an open circuit in the usual phase by %s', (_, flow) => {
    expect(broken(flow)).toEqual([expect.stringContaining('never open')]);
  });

  it('find payments that flow too slowly', () => {
    const flow = goodFlow();
    const attempts = flow.attempts.filter(
      ({ answeredAt }) => answeredAt < usual.from || answeredAt >= usual.from + 4_000,
    );
    const slower = [...attempts, ...paid(usual.from + 4_000, usual.from + 8_000, 1)];
    expect(broken({ ...flow, attempts: slower })).toContainEqual(expect.stringContaining('keep flowing'));
    expect(broken({ ...flow, attempts: [] })).toContainEqual(expect.stringContaining('keep flowing'));
  });

  it('find a late answer after which the payment is not approved', () => {
    const late = unavailable('late', { reservationNo: 9, sentAt: usual.from, answeredAt: usual.from + 610 });
    const again = unavailable('late', { reservationNo: 9, sentAt: usual.from + 1_700, answeredAt: usual.from + 2_310 });
    expect(broken(withMore(late, again))).toEqual([expect.stringContaining('finds the payment approved')]);
    expect(broken(withMore(late))).toEqual([]);
  });

  it('find a slow provider that is not left alone', () => {
    expect(broken(withStates(CLOSED_ONLY))).toEqual([
      expect.stringContaining('opens the circuit within its window'),
      expect.stringContaining('An open circuit refuses'),
    ]);
  });

  it('find a circuit that opens too late', () => {
    const flow = goodFlow();
    const states = flow.states.map((span, index) => {
      if (index === 0) return { ...span, to: slow.from + 12_300 };
      return index === 1 ? { ...span, from: slow.from + 12_300 } : span;
    });
    const attempts = [...flow.attempts, unavailable('refused', { reservationNo: 9, answeredAt: slow.from + 13_000 })];
    expect(broken({ ...flow, states, attempts })).toEqual([expect.stringContaining('within its window')]);
  });

  it('find a refusal that does not say when to come back', () => {
    const mute = unavailable('refused', {
      reservationNo: 9,
      answeredAt: slow.from + 11_000,
      retryAfterSeconds: undefined,
    });
    expect(broken(withMore(mute))).toEqual([expect.stringContaining('says when to come back')]);
  });

  it.each([
    ['too late', healed.from + 9_000],
    ['never', healed.to],
  ])('find a circuit that heals %s', (_, at) => {
    const [first, open] = goodFlow().states;
    if (first === undefined || open === undefined) throw new Error('no states');
    const states = [first, { ...open, to: at }, { state: 'closed' as const, from: at, to: healed.to }];
    expect(broken(withStates(...states))).toEqual([expect.stringContaining('one pause and one probe')]);
  });

  it('count a payment found approved only when it was asked for again', () => {
    const flow = goodFlow();
    const attempts = flow.attempts.filter(({ reservationNo }) => reservationNo !== 7);
    expect(
      broken({ ...flow, attempts: [...attempts, attempt({ reservationNo: 7, answeredAt: usual.from + 500 })] }),
    ).toEqual([expect.stringContaining('finds the payment approved')]);
  });
});

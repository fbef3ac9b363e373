import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from './attempt.fixture.ts';
import type { Attempt } from './attempt.ts';
import type { StateSpan } from './breaker-states.ts';
import { checkFlow, type Flow } from './flow.check.ts';
import { goodFlow, paid, phases, slowest } from './flow.fixture.ts';

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

  it.each([
    ['until all that was approved before is found, and a window', slowest.from + 17_400, []],
    ['later', slowest.from + 17_600, ['its window']],
    ['earlier', slow.from + 9_900, []],
  ])('give the circuit time to open: %s', (_, at, found) => {
    const flow = withMore(unavailable('refused', { reservationNo: 9, answeredAt: slowest.from + 18_500 }));
    const [closed, open, ...rest] = flow.states;
    if (closed === undefined || open === undefined) throw new Error('no states');
    const states = [{ ...closed, to: at }, { ...open, from: at }, ...rest];
    expect(broken({ ...flow, states })).toEqual(found.map((words) => expect.stringContaining(words)));
  });

  it.each([
    ['is open when the provider is healed', slowest.from + 12_000, []],
    ['is not', healed.from, ['its window', 'one pause and one probe']],
  ])('let a probe close it that found a payment approved, as long as it %s', (_, to, found) => {
    const flow = withMore(unavailable('refused', { reservationNo: 9, answeredAt: slowest.from + 18_500 }));
    const states: StateSpan[] = [
      { state: 'closed', from: 0, to: slow.from + 9_000 },
      { state: 'open', from: slow.from + 9_000, to: slow.from + 14_000 },
      { state: 'closed', from: slow.from + 14_000, to },
      { state: 'open', from: to, to: healed.from + 9_000 },
      { state: 'closed', from: healed.from + 9_000, to: healed.to },
    ];
    const late = unavailable('late', { sentAt: healed.from + 3_000, answeredAt: healed.from + 3_610 });
    const flowNow = { ...flow, attempts: [...flow.attempts, ...(found.length === 0 ? [late] : [])], states };
    expect(broken(flowNow)).toEqual(found.map((words) => expect.stringContaining(words)));
  });

  it('say at which step it opened, and what was answered until then', () => {
    const detail = (flow: Flow) => checkFlow(flow).find(({ title }) => title.includes('its window'))?.detail;
    expect(detail(goodFlow())).toMatch(/^for good 10.0 s after it took 6000 ms, .* \(0 late, 1 found/);
    const [closed, open, ...rest] = goodFlow().states;
    if (closed === undefined || open === undefined) throw new Error('no states');
    const at = slow.from + 8_000;
    const early = detail({ ...goodFlow(), states: [{ ...closed, to: at }, { ...open, from: at }, ...rest] });
    expect(early).toContain(
      'first at 900 ms, 8.0 s after the provider was told to be as slow; open all the time it took 6000 ms',
    );
  });

  it('find a refusal that does not say when to come back', () => {
    const mute = unavailable('refused', {
      reservationNo: 9,
      answeredAt: slowest.from + 11_000,
      retryAfterSeconds: undefined,
    });
    expect(broken(withMore(mute))).toEqual([expect.stringContaining('says when to come back')]);
  });

  it.each([
    ['too late', healed.from + 8_900],
    ['never', healed.to],
  ])('find a circuit that heals %s', (_, at) => {
    const [first, open] = goodFlow().states;
    if (first === undefined || open === undefined) throw new Error('no states');
    const states = [first, { ...open, to: at }, { state: 'closed' as const, from: at, to: healed.to }];
    expect(broken(withStates(...states))).toEqual([expect.stringContaining('one pause and one probe')]);
  });

  it('bear another pause for each probe that is late by chance, three times', () => {
    const [first, open] = goodFlow().states;
    if (first === undefined || open === undefined) throw new Error('no states');
    const at = healed.from + 15_000;
    const states = [first, { ...open, to: at }, { state: 'closed' as const, from: at, to: healed.to }];
    const probe = (after: number) =>
      unavailable('late', { sentAt: healed.from + after, answeredAt: healed.from + after + 610 });
    const broke = (...probes: readonly number[]) => broken({ ...withMore(...probes.map(probe)), states });
    expect(broke(3_000)).toEqual([]);
    expect(broke(3_000, 6_000, 9_000)).toEqual([]);
    const title = expect.stringContaining('one pause and one probe');
    // One before the healing was known, one after it closed: neither is such a probe.
    expect(broke(1_300)).toEqual([title]);
    expect(broke(15_000)).toEqual([title]);
    expect(broke(3_000, 6_000, 9_000, 12_000)).toEqual([title]);
  });

  it('count a payment found approved only when it was asked for again', () => {
    const flow = goodFlow();
    const attempts = flow.attempts.filter(({ reservationNo }) => reservationNo !== 7);
    expect(
      broken({ ...flow, attempts: [...attempts, attempt({ reservationNo: 7, answeredAt: usual.from + 500 })] }),
    ).toEqual([expect.stringContaining('finds the payment approved')]);
  });
});

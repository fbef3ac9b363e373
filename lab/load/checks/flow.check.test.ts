import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from '../clients/attempt.fixture.ts';
import type { Flow } from '../flow.ts';
import { checkFlow } from './flow.check.ts';
import { goodFlow, paid, phases, withMore, withStates } from './flow.fixture.ts';

const { 'no limit': noLimit, usual } = phases;

/** The titles of the checks that fail. */
function broken(flow: Flow): readonly string[] {
  return checkFlow(flow).flatMap(({ ok, title }) => (ok ? [] : [title]));
}

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

  it('compare with nothing that is less than what was possible', () => {
    const title = expect.stringContaining('keep flowing');
    for (const outcome of ['late', 'refused'] as const)
      expect(broken(withMore(unavailable(outcome, { reservationNo: 9, answeredAt: noLimit.from + 500 })))).toEqual([
        title,
      ]);
    const open = { state: 'open', from: noLimit.from + 100, to: noLimit.from + 5_000 } as const;
    const closed = { state: 'closed', from: open.to, to: usual.to } as const;
    const rest = goodFlow().states.map((span) => ({ ...span, from: Math.max(span.from, usual.to) }));
    expect(broken(withStates({ state: 'closed', from: 0, to: open.from }, open, closed, ...rest))).toEqual([title]);
  });

  it('compare with nothing that something else made slow', () => {
    const flow = goodFlow();
    const others = flow.attempts.filter(({ answeredAt }) => answeredAt < noLimit.from || answeredAt >= usual.to);
    const slowEverywhere = [...paid(noLimit.from, noLimit.to, 9), ...paid(usual.from, usual.to, 9), ...others];
    const [, flowing] = checkFlow({ ...flow, attempts: slowEverywhere });
    expect(flowing).toMatchObject({ ok: false, detail: 'inconclusive: without a limit 9.0/s, where 19.6/s could be' });
  });

  it('do not take a circuit for closed that nobody looked at', () => {
    const states = goodFlow().states.filter(({ from }) => from > usual.to);
    expect(broken(withStates(...states))).toContainEqual(expect.stringContaining('never open'));
  });

  it('find a provider that is asked again for what it approved', () => {
    const slowly = [20, 30].flatMap((reservationNo) => [
      unavailable('late', { reservationNo, sentAt: usual.from, answeredAt: usual.from + 610 }),
      attempt({ reservationNo, sentAt: usual.from + 1_700, answeredAt: usual.from + 2_150 }),
    ]);
    expect(broken(withMore(...slowly))).toEqual([expect.stringContaining('finds the payment approved')]);
    expect(broken(withMore(...slowly.slice(2)))).toEqual([]);
  });

  it('find a late answer after which the payment is not approved', () => {
    const late = unavailable('late', { reservationNo: 9, sentAt: usual.from, answeredAt: usual.from + 610 });
    const again = unavailable('late', { reservationNo: 9, sentAt: usual.from + 1_700, answeredAt: usual.from + 2_310 });
    expect(broken(withMore(late, again))).toEqual([expect.stringContaining('finds the payment approved')]);
    expect(broken(withMore(late))).toEqual([]);
  });

  it('count a payment found approved only when it was asked for again', () => {
    const flow = goodFlow();
    const attempts = flow.attempts.filter(({ reservationNo }) => reservationNo !== 7);
    expect(
      broken({ ...flow, attempts: [...attempts, attempt({ reservationNo: 7, answeredAt: usual.from + 500 })] }),
    ).toEqual([expect.stringContaining('finds the payment approved')]);
  });
});

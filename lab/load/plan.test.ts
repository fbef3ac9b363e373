import { describe, expect, it } from 'vitest';
import { allowedToOpenMs, idealPerSecond, planOf, reservationsFor } from './plan.ts';

const timing = { seconds: 30, noticeMs: 1_400, lookMs: 250, windowMs: 10_000, timeoutMs: 610, pauseMs: 5_000 };
const plan = planOf(timing);

describe('the plan', () => {
  it('measures what is possible for a third of a phase, five seconds at least', () => {
    expect(plan['no limit'].seconds).toBe(10);
    expect(planOf({ ...timing, seconds: 12 })['no limit'].seconds).toBe(5);
  });

  it('warms up before it measures', () => {
    expect(plan['warm-up'].seconds).toBe(10);
    expect(planOf({ ...timing, noticeMs: 20_000 })['warm-up'].seconds).toBeGreaterThan(20);
  });

  it('has another limit only where what is possible is measured', () => {
    const { slow, ...others } = plan;
    const unlimited = Object.entries(others).filter(([, { timeLimitMs }]) => timeLimitMs !== undefined);
    expect(unlimited.map(([name]) => name)).toEqual(['warm-up', 'no limit']);
    for (const { timeLimitMs } of slow) expect(timeLimitMs).toBeUndefined();
  });

  it('only ever makes the provider slower, step by step, and heals it to what it was', () => {
    const steps = [plan.usual, ...plan.slow].map(({ provider }) => provider);
    expect(steps.map(({ latencyMs }) => latencyMs)).toEqual([400, 900, 1_800, 6_000]);
    for (const step of steps) expect({ ...step, latencyMs: 400 }).toEqual(plan.usual.provider);
    expect(plan.healed.provider).toEqual(plan.usual.provider);
  });

  it('gives the circuit a window, a call and what a change takes to be known; at last also until all that was approved is found', () => {
    expect(plan.slow.map(({ seconds }) => seconds)).toEqual([12.26, 12.26, 17.48 + 15]);
  });

  it('takes the usual provider away at once, for as long as the circuit may need to open and one probe more', () => {
    expect(plan.gone.provider).toEqual({ ...plan.usual.provider, latencyMs: 6_000 });
    expect(plan.gone.seconds).toBeCloseTo(14.37 + 6.61 + 0.25);
  });

  it('counts how often the clients find approved what they asked for before: never, once, twice', () => {
    expect([0, 1, 2].map((times) => allowedToOpenMs(timing, times))).toEqual([12_260, 14_370, 17_480]);
  });

  it('measures with and without the limit at the same provider', () => {
    expect(plan['no limit'].provider).toEqual(plan.usual.provider);
    expect(plan.usual.provider).toMatchObject({ latencyMs: 400, jitterMs: 220 });
  });

  it('needs more reservations than clients can pay without any delay', () => {
    expect(idealPerSecond(10)).toBeCloseTo(19.6, 1);
    expect(reservationsFor(10, plan)).toBeGreaterThan(10 * ((10 + 10 + 3.9 + 30 + 24.5 + 30) / 0.51));
    // Where nothing is paid, each client soon has its full number of unpaid reservations. This happens twice: in the
    // slow phase and at the end.
    expect(reservationsFor(10, plan)).toBeLessThan(10 * ((10 + 10 + 3.9 + 30 + 24.6 + 30) / 0.51 + 4 * 5));
    expect(reservationsFor(10, plan)).toBeGreaterThan(10 * ((10 + 10 + 3.9 + 30 + 24.5 + 30) / 0.51 + 4 * 5) - 10);
    expect(reservationsFor(1, plan) * 10).toBeGreaterThanOrEqual(reservationsFor(10, plan));
  });
});

import { describe, expect, it } from 'vitest';
import { phaseNames } from './phase.ts';
import { idealPerSecond, planOf, reservationsFor } from './plan.ts';

const plan = planOf(30, 1_400);

describe('the plan', () => {
  it('measures what is possible for a third of a phase, five seconds at least', () => {
    expect(plan['no limit'].seconds).toBe(10);
    expect(planOf(12, 1_400)['no limit'].seconds).toBe(5);
  });

  it('warms up before it measures', () => {
    expect(plan['warm-up'].seconds).toBe(10);
    expect(planOf(30, 20_000)['warm-up'].seconds).toBeGreaterThan(20);
  });

  it('has another limit only where what is possible is measured', () => {
    const limited = phaseNames.filter((name) => plan[name].timeLimitMs === undefined);
    expect(limited).toEqual(['changeover', 'usual', 'slow', 'healed']);
  });

  it('measures with and without the limit at the same provider', () => {
    expect(plan['no limit'].provider).toEqual(plan.usual.provider);
    expect(plan.usual.provider).toMatchObject({ latencyMs: 400, jitterMs: 220 });
  });

  it('needs more reservations than clients can pay without any delay', () => {
    expect(idealPerSecond(10)).toBeCloseTo(19.6, 1);
    expect(reservationsFor(10, plan)).toBeGreaterThan(10 * (53 / 0.51 + 30 / 0.4));
    expect(reservationsFor(1, plan) * 10).toBeGreaterThanOrEqual(reservationsFor(10, plan));
  });
});

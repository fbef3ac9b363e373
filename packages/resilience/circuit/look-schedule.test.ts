import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterFailedLook,
  afterLook,
  afterNoAnswer,
  isLookDue,
  type LookSchedule,
  newLookSchedule,
} from './look-schedule.ts';

let now: number;
let chance: number;
let looks: LookSchedule;

beforeEach(() => {
  now = 1_000_000;
  chance = 0.5;
  looks = newLookSchedule;
});

const due = () => isLookDue(looks, now);
const informed = () => {
  looks = afterLook(looks, now, chance);
};
const failed = () => {
  looks = afterFailedLook(looks, now, chance);
};
const healthy = () => {
  looks = afterAnswer(looks, now);
};
const unhealthy = () => {
  looks = afterNoAnswer(looks);
};

/** Spends everything that was saved for looks. */
function spend(): void {
  for (let i = 0; i < 5; i += 1) informed();
}

describe('when to look', () => {
  it('is at first use', () => {
    expect(due()).toBe(true);
    informed();
    expect(due()).toBe(false);
  });

  it('is not when an own success came before the first: that is news', () => {
    healthy();
    expect(due()).toBe(false);
  });

  it.each([
    [0, 1_500],
    [0.5, 2_000],
    [1, 2_500],
  ])('is when the last look is old: by chance %f after %i ms', (by, ms) => {
    chance = by;
    informed();
    now += ms - 1;
    expect(due()).toBe(false);
    now += 1;
    expect(due()).toBe(true);
  });

  it('is not while own successes are fresh', () => {
    informed();
    for (let i = 0; i < 10; i += 1) {
      now += 1_999;
      expect(due()).toBe(false);
      healthy();
    }
    now += 2_000;
    expect(due()).toBe(true);
  });

  it('is after an own failure, whatever is saved, until there is news', () => {
    spend();
    unhealthy();
    expect(due()).toBe(true);
    healthy();
    expect(due()).toBe(true);
    informed();
    expect(due()).toBe(false);
  });

  it('is not right after a look failed, not even after an own failure', () => {
    failed();
    unhealthy();
    now += 1_999;
    expect(due()).toBe(false);
    now += 1;
    expect(due()).toBe(true);
  });

  it('is again after an own failure as soon as the store was heard of', () => {
    failed();
    informed();
    unhealthy();
    expect(due()).toBe(true);
  });

  it('is once for a failure, also when the look fails', () => {
    spend();
    unhealthy();
    failed();
    now += 10_000;
    expect(due()).toBe(false);
  });

  it('is paid by 200 healthy requests once nothing is saved', () => {
    spend();
    for (let i = 0; i < 199; i += 1) healthy();
    now += 10_000;
    expect(due()).toBe(false);
    healthy();
    now += 2_000;
    expect(due()).toBe(true);
    failed();
    now += 2_000;
    expect(due()).toBe(false);
  });

  it('saves for five looks and no more', () => {
    informed();
    for (let i = 0; i < 5_000; i += 1) healthy();
    let made = 0;
    for (; made < 20; made += 1) {
      now += 10_000;
      if (!due()) break;
      informed();
    }
    expect(made).toBe(5);
  });

  it('owes nothing for looks beyond what was saved', () => {
    for (let i = 0; i < 50; i += 1) informed();
    for (let i = 0; i < 200; i += 1) healthy();
    now += 2_000;
    expect(due()).toBe(true);
  });

  it('is when the clock was set back: nobody knows how old the news is', () => {
    informed();
    now -= 1;
    expect(due()).toBe(true);
    failed();
    now -= 1;
    expect(due()).toBe(true);
  });

  it('is at most ten times in any 1,000 healthy requests in a row, at any pace, whether looks succeed or not', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 5 });
    const chances = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(waits, chances, fc.constantFrom(informed, failed), (pattern, by, end) => {
        chance = by;
        const looked = looksIn(3_000, pattern, end);
        for (const [i, at] of looked.entries()) expect((looked[i + 10] ?? 9_999) - at).toBeGreaterThanOrEqual(1_000);
      }),
    );
  });
});

/** Before which of `requests` healthy requests, with these waits in a loop, a new schedule looks. */
function looksIn(requests: number, waits: readonly number[], end: () => void): number[] {
  looks = newLookSchedule;
  const looked: number[] = [];
  for (let i = 0; i < requests; i += 1) {
    now += waits[i % waits.length] ?? 0;
    if (due()) {
      looked.push(i);
      end();
    }
    healthy();
  }
  return looked;
}

import { describe, expect, it } from 'vitest';
import { unavailable } from '../clients/attempt.fixture.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Flow } from '../flow.ts';
import { type Ending, goodFlow, oneAfterAnother, phases, slowest, withMore, withStates } from './flow.fixture.ts';
import { checkOpening } from './opening.check.ts';

const { slow, healed, gone } = phases;
const SLOWER = 'slower and slower';
const JUMP = 'from one moment to the next';
const REFUSES = 'An open circuit refuses';
const PROBES = 'only probes call payment';

/** The titles of the checks that fail. */
function broken(flow: Flow): readonly string[] {
  return checkOpening(flow).flatMap(({ ok, title }) => (ok ? [] : [title]));
}

function detailOf(flow: Flow, words: string): string | undefined {
  return checkOpening(flow).find(({ title }) => title.includes(words))?.detail;
}

function titles(...words: readonly string[]): readonly unknown[] {
  return words.map((some) => expect.stringContaining(some));
}

/** A good run whose circuit opens at another time in the slow phase. */
function openedAt(at: number): Flow {
  const late = unavailable('refused', { reservationNo: 9, answeredAt: slowest.from + 18_500 });
  const [, , ...rest] = goodFlow().states;
  const states = [...oneAfterAnother(['closed', at], ['open', healed.from + 5_000]), ...rest];
  return { ...withMore(late), states };
}

/** A good run with other states after the healing: each with its end. */
function atTheEnd(...ends: readonly Ending[]): Flow {
  const before = [
    ['closed', slowest.from + 10_000],
    ['open', healed.from + 5_500],
  ] as const;
  return withStates(...oneAfterAnother(...before, ...ends));
}

describe('a provider that gets slower and slower', () => {
  it('finds nothing in a good run', () => {
    expect(broken(goodFlow())).toEqual([]);
  });

  it('is found when it is not left alone', () => {
    expect(broken(withStates(...oneAfterAnother(['closed', gone.to])))).toEqual(titles(SLOWER, JUMP, REFUSES));
  });

  it.each([
    ['until all that was approved before is found, and a window', slowest.from + 17_400, []],
    ['later', slowest.from + 17_600, [SLOWER]],
    ['earlier', slow.from + 9_900, []],
  ])('gives the circuit time to open: %s', (_, at, found) => {
    expect(broken(openedAt(at))).toEqual(titles(...found));
  });

  it('says at which step it opened, and what was answered until then', () => {
    expect(detailOf(goodFlow(), SLOWER)).toMatch(/^for good 10.0 s after it took 6000 ms, .* \(0 late, 1 found/);
    expect(detailOf(openedAt(slow.from + 8_000), SLOWER)).toContain(
      'first at 900 ms, 8.0 s after the provider was told to be as slow; open already when it took 6000 ms',
    );
  });

  it('does not claim a window for a circuit that opened at a step before', () => {
    const { title, detail } = checkOpening(openedAt(slowest.from - 100))[0] ?? {};
    expect(title).toContain('at the latest within its window once no call is in time');
    expect(detail).not.toContain('allowed');
  });
});

describe('a provider that is gone from one moment to the next', () => {
  it.each([
    ['in time', gone.from + 14_300, []],
    ['too late', gone.from + 14_400, [JUMP]],
    ['before any call could be too late', gone.from + 500, [JUMP]],
  ])('opens a closed circuit: %s', (_, at, found) => {
    const flow = atTheEnd(['closed', at], ['open', gone.to]);
    const refusal = unavailable('refused', { reservationNo: 9, answeredAt: gone.from + 15_000 });
    expect(broken({ ...flow, attempts: [...flow.attempts, refusal] })).toEqual(titles(...found));
  });

  it('says how long it took', () => {
    expect(detailOf(goodFlow(), JUMP)).toMatch(/^closed, and 10.0 s later open for good; allowed are 14.4 s/);
  });

  it.each([
    ['open', 'open'],
    ['half-open', 'half-open'],
  ] as const)('proves nothing when the circuit is %s as it begins', (_, state) => {
    const flow = atTheEnd(
      ['closed', gone.from - 1_000],
      [state, gone.from + 200],
      ['closed', gone.from + 9_000],
      ['open', gone.to],
    );
    expect(broken(flow)).toEqual(titles(JUMP));
    expect(detailOf(flow, JUMP)).toContain('inconclusive');
  });

  it('is found when it is asked all the time', () => {
    const flow = atTheEnd(['closed', gone.to]);
    expect(broken(flow)).toEqual(titles(JUMP, REFUSES));
    expect(detailOf(flow, JUMP)).toBe('it never opened');
  });

  it('is found when the circuit does not stay open', () => {
    const closes = atTheEnd(['closed', gone.from + 10_000], ['open', gone.from + 16_000], ['closed', gone.to]);
    expect(broken(closes)).toEqual(titles(JUMP));
    const closed = ['closed', gone.from + 13_000] as const;
    const flaps = atTheEnd(['closed', gone.from + 6_000], ['open', gone.from + 11_000], closed, ['open', gone.to]);
    expect(broken(flaps)).toEqual(titles(JUMP));
  });
});

describe('an open circuit', () => {
  const refused = (fields: Partial<Attempt>) => unavailable('refused', { reservationNo: 9, ...fields });

  it('is found when it does not say when to come back, or later than a pause', () => {
    for (const retryAfterSeconds of [undefined, 0, 6])
      expect(broken(withMore(refused({ answeredAt: slowest.from + 11_000, retryAfterSeconds })))).toEqual(
        titles(REFUSES),
      );
    expect(broken(withMore(refused({ answeredAt: slowest.from + 11_000, retryAfterSeconds: 5 })))).toEqual([]);
  });

  it('is found when it refuses nobody, in either phase', () => {
    const flow = goodFlow();
    for (const phase of [slow, gone]) {
      const attempts = flow.attempts.filter(
        ({ outcome, answeredAt }) => outcome !== 'refused' || answeredAt < phase.from || answeredAt >= phase.to,
      );
      expect(broken({ ...flow, attempts })).toEqual(titles(REFUSES));
    }
  });

  it.each([
    ['slow', slowest.from + 10_000, 5],
    ['gone', gone.from + 10_000, 4],
  ])('lets one call a pause through, and one of each client that has not heard: %s', (_, from, most) => {
    const asked = (count: number) =>
      Array.from({ length: count }, (__, index) =>
        unavailable('late', { reservationNo: 9, sentAt: from + 10 * index, answeredAt: from + 10 * index + 610 }),
      );
    expect(broken(withMore(...asked(most)))).toEqual([]);
    expect(broken(withMore(...asked(most + 3)))).toEqual(titles(PROBES));
  });
});

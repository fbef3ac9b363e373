import { describe, expect, it } from 'vitest';
import { createOwnCalls } from './own-calls.ts';

const settings = { windowMs: 10_000, minimumCalls: 3, failureRatio: 0.5 };

/** What some calls, failed or not, say about the circuit at a moment. */
function said(calls: readonly (readonly [at: number, failed: boolean])[], at: number) {
  let now = 0;
  const own = createOwnCalls(settings, () => now);
  for (const [when, failed] of calls) {
    now = when;
    own.note(failed);
  }
  now = at;
  return { must: own.mustOpen(), may: own.mayOpen() };
}

describe('the calls of an instance', () => {
  const failures = [
    [0, true],
    [500, true],
    [600, true],
  ] as const;

  it('open when enough failed, more than the ratio', () => {
    expect(said(failures, 700)).toEqual({ must: true, may: true });
    expect(said(failures.slice(1), 700)).toEqual({ must: false, may: false });
    const half = [...failures.slice(1), [610, false], [620, false]] as const;
    expect(said(half, 700)).toEqual({ must: false, may: false });
  });

  it('may or may not count in the last tenth of the window, and never after it', () => {
    expect(said(failures, 9_000)).toEqual({ must: true, may: true });
    expect(said(failures, 9_100)).toEqual({ must: false, may: true });
    expect(said(failures, 10_000)).toEqual({ must: false, may: false });
  });
});

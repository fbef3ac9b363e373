import { describe, expect, it } from 'vitest';
import { firstClosedIn, firstOpenIn, isClosedIn, openForGoodSince, stateAt, statesFrom } from './breaker-states.ts';

const states = statesFrom(
  [
    { at: 0, state: 'closed', version: 0 },
    { at: 250, state: 'closed', version: 0 },
    { at: 500, state: 'open', version: 1 },
    { at: 750, state: 'half-open', version: 2 },
    { at: 1_000, state: 'open', version: 3 },
    { at: 1_250, state: 'open', version: 3 },
    { at: 1_500, state: 'closed', version: 5 },
  ],
  2_000,
);

describe('the states of a breaker', () => {
  it('are stretches between changes', () => {
    expect(states).toEqual([
      { state: 'closed', from: 0, to: 500 },
      { state: 'open', from: 500, to: 750 },
      { state: 'half-open', from: 750, to: 1_000 },
      { state: 'open', from: 1_000, to: 1_500 },
      { state: 'closed', from: 1_500, to: 2_000 },
    ]);
  });

  it('have a gap where nobody looked for long', () => {
    const blind = statesFrom(
      [
        { at: 0, state: 'closed', version: 0 },
        { at: 3_000, state: 'closed', version: 0 },
        { at: 6_001, state: 'closed', version: 0 },
        { at: 6_500, state: 'closed', version: 0 },
      ],
      7_000,
    );
    expect(blind).toEqual([
      { state: 'closed', from: 0, to: 3_000 },
      { state: 'closed', from: 6_001, to: 7_000 },
    ]);
    expect(isClosedIn(blind, { from: 0, to: 7_000 })).toBe(false);
    expect(isClosedIn(blind, { from: 6_001, to: 7_000 })).toBe(true);
  });

  it('tell when it was first open', () => {
    expect(firstOpenIn(states, { from: 0, to: 2_000 })).toBe(500);
    expect(firstOpenIn(states, { from: 600, to: 2_000 })).toBe(600);
    expect(firstOpenIn(states, { from: 0, to: 500 })).toBeUndefined();
    expect(firstOpenIn(states, { from: 1_500, to: 2_000 })).toBeUndefined();
  });

  it('tell whether it was closed all the time', () => {
    expect(isClosedIn(states, { from: 0, to: 500 })).toBe(true);
    expect(isClosedIn(states, { from: 0, to: 501 })).toBe(false);
    expect(isClosedIn(states, { from: 760, to: 800 })).toBe(false);
    expect(isClosedIn(states, { from: 1_500, to: 2_000 })).toBe(true);
  });

  it('are not taken for closed where nobody looked', () => {
    expect(isClosedIn([], { from: 0, to: 500 })).toBe(false);
    expect(isClosedIn(states, { from: -1, to: 500 })).toBe(false);
    expect(isClosedIn(states, { from: 1_500, to: 2_001 })).toBe(false);
  });

  it('tell since when it has not been closed', () => {
    expect(openForGoodSince(states, { from: 0, to: 1_400 })).toBe(500);
    expect(openForGoodSince(states, { from: 0, to: 900 })).toBe(500);
    expect(openForGoodSince(states, { from: 600, to: 1_400 })).toBe(600);
    expect(openForGoodSince(states, { from: 0, to: 2_000 })).toBeUndefined();
    expect(openForGoodSince(states, { from: 0, to: 400 })).toBeUndefined();
  });

  it('tell what it was at a moment', () => {
    expect([0, 499, 500, 1_999].map((at) => stateAt(states, at))).toEqual(['closed', 'closed', 'open', 'closed']);
    expect(stateAt(states, 2_000)).toBeUndefined();
  });

  it('tell when it was first closed', () => {
    expect(firstClosedIn(states, { from: 600, to: 2_000 })).toBe(1_500);
    expect(firstClosedIn(states, { from: 1_800, to: 2_000 })).toBe(1_800);
    expect(firstClosedIn(states, { from: 500, to: 1_500 })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Step } from './reachable-steps.ts';
import { expectDrawn } from './state-diagram.ts';

interface Event {
  readonly type: string;
}

const step = (before: string | undefined, type: string, after: string): Step<string, Event> => {
  return { before, event: { type }, after, history: [] };
};
const drawn = [
  step(undefined, 'ReviewRequested', 'Requested'),
  step('Requested', 'Reviewed', 'Written'),
  step('Requested', 'ReviewForgotten', 'Written'),
];
const compare = (steps: readonly Step<string, Event>[]) => () => expectDrawn('Review', steps, (state) => state);

describe('a drawn diagram', () => {
  it('has the arrows of the code, whichever stay in their state', () => {
    compare([...drawn, step('Written', 'Reviewed', 'Written')])();
  });

  it.each<[string, readonly Step<string, Event>[]]>([
    ['lacks an arrow', [...drawn, step('Written', 'Reviewed', 'Hidden')]],
    ['has an arrow too many', drawn.slice(0, 1)],
    ['ends where the code goes on', [...drawn, step('Written', 'Reviewed', 'Requested')]],
    ['names no such event', [...drawn, step('Written', 'Praised', 'Written')]],
  ])('that %s fails', (_, steps) => {
    expect(compare(steps)).toThrow();
  });

  it('that is not there fails', () => {
    expect(() => expectDrawn('Nothing', drawn, (state) => state)).toThrow('no section Nothing');
  });
});

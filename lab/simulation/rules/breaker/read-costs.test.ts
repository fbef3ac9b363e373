import { expect, it } from 'vitest';
import { followKnowledge } from './knowledge.ts';
import { watchThrift } from './read-costs.ts';

const settings = { timeoutMs: 610, windowMs: 10_000, minimumCalls: 10, failureRatio: 0.9, pauseMs: 5_000 };

/** The rules broken by 1,001 healthy requests, two seconds apart, some of which look. */
function blamed(looks: readonly number[]): readonly string[] {
  let now = 0;
  const broken: string[] = [];
  const knowledge = followKnowledge('one', settings, () => now);
  const watch = watchThrift(
    knowledge,
    () => now,
    (rule) => broken.push(rule),
  );
  for (let request = 0; request <= 1_000; request++) {
    now += 2_000;
    if (looks.includes(request)) {
      watch.asks?.();
      watch.hears?.({ state: 'closed', version: 0 });
    }
    watch.answered?.();
    watch.settles?.();
  }
  return broken;
}

it('lets healthy requests have five looks at the start and one for two hundred, no more', () => {
  const saved = [0, 1, 2, 3, 4];
  expect(blamed([...saved, 200, 400, 600, 800, 1_000])).toEqual([]);
  expect(blamed([...saved, 200, 300, 600, 800, 1_000])).toEqual(['looks are few']);
});

import type { Depths } from '#support/queues.ts';

/** How many more messages each queue has than before; 0 for a queue that did not grow. */
export function grown(before: Depths, after: Depths): Depths {
  return Object.fromEntries(
    Object.entries(after).map(([name, depth]) => [name, Math.max(0, depth - (before[name] ?? 0))]),
  );
}

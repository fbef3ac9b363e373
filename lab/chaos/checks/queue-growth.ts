import type { Depths } from '#support/queues.ts';

/** How many messages each queue has more than before; 0 for one that has as many or fewer. */
export function grown(before: Depths, after: Depths): Depths {
  return Object.fromEntries(
    Object.entries(after).map(([name, depth]) => [name, Math.max(0, depth - (before[name] ?? 0))]),
  );
}

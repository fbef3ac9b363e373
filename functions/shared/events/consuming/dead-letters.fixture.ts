import type { DeadLetters } from './dead-letters.ts';

/** Dead letters in memory; while `failing` is set, `keep` throws it. */
export interface MemoryDeadLetters extends DeadLetters {
  readonly kept: { readonly body: string; readonly reason: string }[];
  failing: Error | undefined;
}

/** See {@link MemoryDeadLetters}. */
export function memoryDeadLetters(): MemoryDeadLetters {
  const letters: MemoryDeadLetters = {
    kept: [],
    failing: undefined,
    async keep(body, reason) {
      if (letters.failing !== undefined) throw letters.failing;
      letters.kept.push({ body, reason });
    },
  };
  return letters;
}

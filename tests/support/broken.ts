import type { Differences } from './compare-views.ts';

/** The words of the broken rules. */
export function broken(rules: readonly (readonly [isBroken: boolean, words: string])[]): Differences {
  return rules.flatMap(([isBroken, words]) => (isBroken ? [words] : []));
}

/** Things by their number. */
export function byNumber<T>(all: readonly T[], numberOf: (one: T) => number): ReadonlyMap<number, T> {
  return new Map(all.map((one) => [numberOf(one), one]));
}

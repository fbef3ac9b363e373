const UNITS = [
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A length of time in the largest unit of which it has two, rounded up: nobody comes back too early. `seconds` ≥ 0. */
export function roughly(seconds: number): { readonly count: number; readonly unit: 'hour' | 'minute' | 'second' } {
  const [unit, length] = UNITS.find(([, inSeconds]) => seconds >= 2 * inSeconds) ?? (['second', 1] as const);
  return { count: Math.ceil(seconds / length), unit };
}

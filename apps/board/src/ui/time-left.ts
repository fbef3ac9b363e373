/** Whole seconds until a moment, in milliseconds since 1970; 0 when it has come. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1_000));
}

/** Minutes and seconds as a clock shows them: 75 → 1:15. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

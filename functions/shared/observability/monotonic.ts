/**
 * Milliseconds on a clock that nobody sets, for durations. Node's `performance` has the same, but loads a dozen of its
 * modules when it is first used (ADR 0009).
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

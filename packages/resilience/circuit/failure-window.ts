import type { BreakerSettings } from '../base/settings.ts';

/** Calls that are counted together; `startedAt` is when their slice began, in milliseconds. */
interface Slice {
  readonly startedAt: number;
  readonly calls: number;
  readonly failures: number;
}

const SLICES_PER_WINDOW = 10;

/** Calls and failures of the last `windowMs`, oldest first. Memory is bounded: ten slices, not one entry per call. */
export type FailureWindow = readonly Slice[];

/** The window after one more call, without slices that are older than `windowMs`. */
export function withCall(window: FailureWindow, failed: boolean, now: number, windowMs: number): FailureWindow {
  // A slice from the future means that the clock was set back: it counts as expired.
  const recent = window.filter(({ startedAt }) => startedAt > now - windowMs && startedAt <= now);
  const last = recent.at(-1);
  const isFull = last === undefined || now - last.startedAt >= windowMs / SLICES_PER_WINDOW;
  const { startedAt, calls, failures } = isFull ? { startedAt: now, calls: 0, failures: 0 } : last;
  const slice = { startedAt, calls: calls + 1, failures: failures + Number(failed) };
  return [...(isFull ? recent : recent.slice(0, -1)), slice];
}

/** True when so many calls of the window failed that the circuit has to open. */
export function isOverRatio(window: FailureWindow, { minimumCalls, failureRatio }: BreakerSettings): boolean {
  const calls = window.reduce((sum, slice) => sum + slice.calls, 0);
  const failures = window.reduce((sum, slice) => sum + slice.failures, 0);
  return calls >= minimumCalls && failures > calls * failureRatio;
}

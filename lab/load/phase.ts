/** The stretches of an experiment, in order. */
export const phaseNames = ['warm-up', 'no limit', 'changeover', 'usual', 'slow', 'healed', 'gone'] as const;

/** See {@link phaseNames}. */
export type PhaseName = (typeof phaseNames)[number];

/** A stretch of time in milliseconds of the load command's monotonic clock; `to` is no part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the slow phase: as long as the provider took so many milliseconds, and up to its jitter more. */
export interface SlowStep extends Span {
  readonly latencyMs: number;
}

/** When each phase was. */
export type Phases = Readonly<Record<PhaseName, Span>>;

/** Whether a moment is in a span. */
export function isIn(at: number, { from, to }: Span): boolean {
  return at >= from && at < to;
}

/** How long a span is, in seconds. */
export function secondsOf({ from, to }: Span): number {
  return (to - from) / 1_000;
}

/** A value for each phase. */
export function byPhase<T>(of: (name: PhaseName) => T): Readonly<Record<PhaseName, T>> {
  return {
    'warm-up': of('warm-up'),
    'no limit': of('no limit'),
    changeover: of('changeover'),
    usual: of('usual'),
    slow: of('slow'),
    healed: of('healed'),
    gone: of('gone'),
  };
}

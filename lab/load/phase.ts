/** The phases of an experiment, in order. */
export const phaseNames = ['warm-up', 'no limit', 'changeover', 'usual', 'slow', 'healed', 'gone'] as const;

/** See {@link phaseNames}. */
export type PhaseName = (typeof phaseNames)[number];

/** A span of time in milliseconds of the load command's monotonic clock; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of the slow phase in which the provider took `latencyMs`, plus up to its jitter. */
export interface SlowStep extends Span {
  readonly latencyMs: number;
}

/** The span of each phase. */
export type Phases = Readonly<Record<PhaseName, Span>>;

/** Whether a moment lies in a span. */
export function isIn(at: number, { from, to }: Span): boolean {
  return at >= from && at < to;
}

/** The length of a span in seconds. */
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

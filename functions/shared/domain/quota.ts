import type { Rejection } from './decision.ts';

/** Something that a person made, by its number, and when: ms since the epoch. */
export interface Use {
  readonly number: number;
  readonly at: number;
}

/** The uses that still count beside a new one, or why there is no new one. */
export type Verdict =
  | { readonly kept: readonly Use[]; readonly rejection?: undefined }
  | { readonly rejection: Rejection };

/** The time in which uses are counted: any 60 minutes, in ms. */
export const HOUR_MS = 3_600_000;

/** When a use stops counting for the hour, in ms since the epoch. */
export function endOfHour({ at }: Use): number {
  return at + HOUR_MS;
}

/**
 * From when on fewer than `most` of the things that end at these times are left, in ms since the epoch; undefined when
 * fewer are left now.
 */
export function allowedFrom(ends: readonly number[], most: number, nowMs: number): number | undefined {
  const left = ends.filter((end) => end > nowMs).sort((one, other) => one - other);
  return left[left.length - most];
}

/** Whole seconds until a time, in ms since the epoch. */
export function secondsUntil(timeMs: number, nowMs: number): number {
  return Math.ceil((timeMs - nowMs) / 1000);
}

/** Decides on another use beside these: only so many in any 60 minutes. `words`: of the refusal. */
export function decideHourly(
  uses: readonly Use[],
  most: number,
  nowMs: number,
  words: Pick<Rejection, 'code' | 'detail'>,
): Verdict {
  const from = allowedFrom(uses.map(endOfHour), most, nowMs);
  if (from === undefined) return { kept: uses.filter((use) => endOfHour(use) > nowMs) };
  return { rejection: { kind: 'too-many', ...words, retryAfterSeconds: secondsUntil(from, nowMs) } };
}

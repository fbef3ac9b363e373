import type { ListFilter } from '#shared/domain/page.ts';
import type { Place } from '#shared/domain/place.ts';

/**
 * Where a page of what is near ended: it had everything that is nearer than this distance and, at the distance itself,
 * everything up to this number.
 */
export interface NearPosition {
  /** Millimetres from the centre. */
  readonly distance: number;
  readonly number: number;
  /** How many there were so far. */
  readonly seen: number;
}

/** The wanted part of what is near a place: `size` entries within so many metres, after a position if one is given. */
export interface NearRequest {
  readonly centre: Place;
  readonly within: number;
  readonly size: number;
  readonly after?: NearPosition;
  readonly filter?: ListFilter;
}

/** An entry, and its distance from the centre in millimetres. */
export interface NearEntry<T> {
  readonly entry: T;
  readonly distance: number;
}

/**
 * One page of what is near, nearest first. `next` when there is more. `complete`: up to so many metres nothing is missing
 * from this page and those before it.
 */
export interface NearPage<T> {
  readonly entries: readonly NearEntry<T>[];
  readonly next?: NearPosition;
  readonly complete: number;
}

/** The farthest that anybody can ask for, in metres. */
export const MOST_METRES = 5_000;

import type { HistoryEntry } from './domain/history-entry.ts';

/** The wanted part of a history: at most `size` events, after a position that an earlier page gave. */
export interface HistoryRequest {
  readonly size: number;
  readonly after?: string | undefined;
}

/** One page of events in order of time. `next`: the position to continue after; absent at the end. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly next?: string;
}

/** Port: the events of rentals and items. They are forgotten some time after they happened. */
export interface History {
  /** Keeps an event of `subject` (`reservation/7`, `item/3`). Duplicates and any order do not matter. One write. */
  add(subject: string, entry: HistoryEntry): Promise<void>;
  /** The events of a subject that are not forgotten yet. */
  read(subject: string, request: HistoryRequest): Promise<HistoryPage>;
}

/** The form of a position. */
const POSITION = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [^ ]+$/;

/** True for what may be a position. */
export function isPosition(text: string): boolean {
  return POSITION.test(text);
}

/**
 * Where an event stands in a history: its time, then its id, whose version is padded, so that the changes of an
 * aggregate in one millisecond keep their order.
 */
export function positionOf({ time, id }: Pick<HistoryEntry, 'time' | 'id'>): string {
  return `${time} ${id.replace(/\d+$/, (version) => version.padStart(10, '0'))}`;
}

/** Milliseconds of a day. */
const DAY_MS = 86_400_000;

/** The earliest time of events that are not forgotten, ISO 8601. `now` in ms. */
export function keptSince(now: number, keepDays: number): string {
  return new Date(now - keepDays * DAY_MS).toISOString();
}

/** When an event is forgotten, in seconds since the epoch. */
export function forgottenAt({ time }: Pick<HistoryEntry, 'time'>, keepDays: number): number {
  return Math.floor((Date.parse(time) + keepDays * DAY_MS) / 1_000);
}

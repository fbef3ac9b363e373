/** The longest rental of an item whose owner says nothing else, in days. */
export const MAX_DAYS = 90;

/** How many days ahead a rental may end. */
export const MAX_AHEAD = 365;

/** The most bookings with days that one item has at a time: a row with so many is a few KB. */
export const MAX_BOOKINGS = 20;

/** The most spans of days that an owner blocks. */
export const MAX_BLOCKED = 20;

/** From one day to another, both included: civil days of the market's time zone, as `2026-12-24`, which sort as text. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** {@link Days} where there are any. */
export type MaybeDays = { readonly [Name in keyof Days]?: Days[Name] | undefined };

/** The days among fields that may have them; undefined when there are none. */
export function daysOf({ from, to }: MaybeDays): Days | undefined {
  return from === undefined || to === undefined ? undefined : { from, to };
}

const DAY_MS = 86_400_000;

/** True for a day of the calendar: not 2026-02-30. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day so many days after another, or before it. */
export function dayAfter(one: string, by = 1): string {
  return new Date(Date.parse(`${one}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

/** The moment at which it is this hour (0 to 23) on a day in a time zone, as `Asia/Seoul`. */
export function hourOf(one: string, hour: number, timeZone: string): Date {
  const guess = Date.parse(`${one}T00:00:00Z`) + hour * 3_600_000;
  return new Date(2 * guess - Date.parse(`${timeIn(timeZone, guess)}Z`));
}

/** The time in a time zone, as `2026-12-24T09:00`, at a time in ms since the epoch. */
export function civilMinute(timeZone: string, nowMs: number): string {
  return timeIn(timeZone, nowMs).slice(0, 16);
}

function timeIn(timeZone: string, atMs: number): string {
  const format =
    timeFormats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  timeFormats.set(timeZone, format);
  return format.format(atMs).replace(' ', 'T');
}

/** The number of a day, counted from 1970-01-01. */
export function numberOf(one: string): number {
  return Math.round(Date.parse(`${one}T00:00:00Z`) / DAY_MS);
}

/** How many days these are: 1 when both are the same. */
export function lengthOf({ from, to }: Days): number {
  return numberOf(to) - numberOf(from) + 1;
}

/** True when two spans of days have less than `between` days between them: 0 lets one begin on the day after the other. */
export function touch(one: Days, other: Days, between = 0): boolean {
  return one.from <= dayAfter(other.to, between) && other.from <= dayAfter(one.to, between);
}

/** A clock, ISO 8601 UTC, and the market's time zone; Seoul's unless a stage says otherwise. */
export interface MarketClock {
  readonly now: () => string;
  readonly timeZone?: string | undefined;
}

/** The time zone of a market that says nothing else. */
export const SEOUL = 'Asia/Seoul';

/** Today, where the market is. */
export function marketDay({ now, timeZone = SEOUL }: MarketClock): string {
  return dayAt(timeZone, Date.parse(now()));
}

/** The day in a time zone, as `Asia/Seoul`, at a time in ms since the epoch. Throws RangeError for an unknown zone. */
export function dayAt(timeZone: string, nowMs: number): string {
  // Sweden writes dates as ISO 8601 does.
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(nowMs);
}

/** Kept, because a format takes thirty times as long to make as to use. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** The longest rental that the market knows, in days: a thing with this rule allows every length. */
export const LONGEST = 90;

/** How many days ahead the market lends a thing. */
export const FURTHEST = 365;

const DAY_MS = 86_400_000;

/** A span of civil days, as the market has them. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The day so many days after another. */
export function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
}

/** How many days these are, both ends included. */
export function lengthOf({ from, to }: Span): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

import { language } from './language.ts';
import type { Span } from './span.ts';

/** A civil day, `2026-12-24`, as people write it. */
export function dayOf(day: string): string {
  const format = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language.value, format).format(Date.parse(day));
}

/** A span of days as people write it: one day, or two with what is between. */
export function spanOf({ from, to }: Span): string {
  return from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`;
}

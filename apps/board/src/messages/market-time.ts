import { signal } from '@preact/signals';
import { language } from './language.ts';

/** The market's time zone; Seoul's until the market has named another one. */
export const marketZone = signal('Asia/Seoul');

/**
 * A moment on the market's clock, by which everybody is told of it: on the board, in notices and by e-mail. The zone is
 * said where the clock of this browser shows something else. `iso` is ISO 8601.
 */
export function onMarketClock(iso: string, look: Intl.DateTimeFormatOptions): string {
  const at = new Date(iso);
  const there = { ...look, timeZone: marketZone.value };
  const write = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language.value, options).format(at);
  const shown = write(there);
  // A style and the name of a zone exclude each other.
  const zone = look.timeStyle === undefined ? ({ timeZoneName: 'short' } as const) : ({ timeStyle: 'long' } as const);
  return shown === write(look) ? shown : write({ ...there, ...zone });
}

/** Today where the market is: the first day that the board offers. The market decides. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: marketZone.value }).format(new Date());
}

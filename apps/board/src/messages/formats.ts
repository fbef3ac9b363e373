import { wonIn } from '@gdmarket/korean';
import { language } from './language.ts';
import { onMarketClock } from './market-time.ts';
import { roughly } from './roughly.ts';

/** An amount in won: `₩12,000` and `12,000원`; below zero `-₩12,000` and `-12,000원`. */
export function won(amount: number): string {
  return wonIn(language.value, amount);
}

/**
 * A moment on the market's clock: day and time of day, of 24 hours as in notices: a deadline at midnight is 00:00. `iso`
 * is ISO 8601.
 */
export function momentOf(iso: string): string {
  return onMarketClock(iso, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

const TO_THE_SECOND = { timeStyle: 'medium', hourCycle: 'h23' } as const;

/** The same to the second, or its time of day alone. */
export function secondOf(iso: string, look: 'time' | 'moment'): string {
  return onMarketClock(iso, look === 'time' ? TO_THE_SECOND : { dateStyle: 'medium', ...TO_THE_SECOND });
}

/** A number as people write it. */
export function numberOf(value: number, digits = 0): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: digits }).format(value);
}

/** A time to wait as people say it: `90 sec`, `3 min`, `24 hr`. */
export function waitOf(seconds: number): string {
  const { count, unit } = roughly(seconds);
  return new Intl.NumberFormat(language.value, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

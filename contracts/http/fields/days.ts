import * as z from 'zod/mini';
import { isDay } from '../../days/civil-day.ts';
import { day, days } from '../../events/days.ts';
import { type Field, field } from './field.ts';

const refused = 'must be a day of the calendar, as 2026-12-24';

/** A civil day in a body. */
export const civilDay: Field<string> = z.lazy(() =>
  field((value) => (typeof value === 'string' && isDay(value) ? { value } : { refused }), day),
);

/** Spans of days in a body, each with its first and last day, both included. `most`: how many there may be. */
export function spansOfDays(most: number): Field<z.output<typeof days>[]> {
  return field(
    (value) => {
      const read = z.safeParse(z.array(days), value);
      const fits = read.success && read.data.length <= most && read.data.every(({ from, to }) => isSpan(from, to));
      return fits ? { value: read.data } : { refused: `must be at most ${most} spans of days with from and to` };
    },
    z.array(days).check(z.maxLength(most)),
  );
}

function isSpan(from: string, to: string): boolean {
  return isDay(from) && isDay(to) && from <= to;
}

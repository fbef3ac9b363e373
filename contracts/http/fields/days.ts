import * as z from 'zod/mini';
import { isDay } from '../../days/civil-day.ts';
import { day, days } from '../../events/days.ts';
import { type Field, field } from './field.ts';

const refused = 'must be a day of the calendar, as 2026-12-24';

/** What a last day is told that comes before the first one. */
export const REVERSED = 'must not be before from';

/** A civil day in a body. */
export const civilDay: Field<string> = z.lazy(() =>
  field((value) => (isCivilDay(value) ? { value } : { refused }), day),
);

/** Spans of days in a body, each with its first and last day, both included. `most`: how many there may be. */
export function spansOfDays(most: number): Field<z.output<typeof days>[]> {
  return field(
    (value) => {
      if (!Array.isArray(value) || value.length > most)
        return { refused: `must be a list of at most ${most} spans of days, each with from and to` };
      const [wrong] = value.flatMap(wrongIn);
      return wrong ?? { value };
    },
    z.array(days).check(z.maxLength(most)),
  );
}

/** What is wrong in the span at this place of a list; nothing when it is one. */
function wrongIn(
  span: unknown,
  place: number,
): readonly { readonly refused: string; readonly path: (string | number)[] }[] {
  const { from, to }: Readonly<Record<string, unknown>> = typeof span === 'object' && span !== null ? { ...span } : {};
  const wrong = Object.entries({ from, to }).find(([, value]) => !isCivilDay(value));
  if (wrong !== undefined)
    return [{ refused: wrong[1] === undefined ? 'is required' : refused, path: [place, wrong[0]] }];
  return String(to) < String(from) ? [{ refused: REVERSED, path: [place, 'to'] }] : [];
}

function isCivilDay(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}

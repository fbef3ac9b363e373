import { type Days, isDay } from '#contracts/days/civil-day.ts';
import { withinReach } from '#contracts/days/item-days.ts';
import { invalidQuery } from '#shared/http/problem/invalid-query.ts';

/** The days in a query; undefined when there are none. Throws HttpProblem 400 for half of them, and for what nobody can reserve. */
export function wantedDays(
  { from, to }: Readonly<Record<string, string | undefined>>,
  today: string,
): Days | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || !isDay(from)) throw invalidQuery('from', 'must be a day, as 2026-12-24, and come with to');
  if (to === undefined || !isDay(to)) throw invalidQuery('to', 'must be a day, as 2026-12-26, and come with from');
  if (to < from) throw invalidQuery('to', 'must not be before from');
  if (!withinReach({ from, to }, today))
    throw invalidQuery('from', 'must not be in the past, nor to more than a year ahead');
  return { from, to };
}

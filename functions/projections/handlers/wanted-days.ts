import { type Days, isDay, MAX_AHEAD } from '#contracts/days/civil-day.ts';
import { withinReach } from '#contracts/days/item-days.ts';
import { REVERSED } from '#contracts/http/fields/days.ts';
import { invalidQuery } from '#shared/http/problem/invalid-query.ts';

/** The days in a query; undefined when there are none. Throws HttpProblem 400 for half of them, and for what nobody can reserve. */
export function wantedDays(
  { from, to }: Readonly<Record<string, string | undefined>>,
  today: string,
): Days | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || !isDay(from)) throw invalidQuery('from', 'must be a day, as 2026-12-24, and come with to');
  if (to === undefined || !isDay(to)) throw invalidQuery('to', 'must be a day, as 2026-12-26, and come with from');
  if (to < from) throw invalidQuery('to', REVERSED);
  if (from < today) throw invalidQuery('from', `must not be before today, ${today}`);
  if (!withinReach({ from, to }, today)) throw invalidQuery('to', `must be within ${MAX_AHEAD} days`);
  return { from, to };
}

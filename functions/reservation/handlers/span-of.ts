import type { Days, MaybeDays } from '#contracts/days/civil-day.ts';
import { REVERSED } from '#contracts/http/fields/days.ts';
import { invalid } from './patch-reservation.ts';

/** The days in a body, or none. Throws HttpProblem 400 when one of both is missing, or the last comes before the first. */
export function spanOf({ from, to }: MaybeDays): Days | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) throw invalid('from', 'is required with to');
  if (to === undefined) throw invalid('to', 'is required with from');
  if (to < from) throw invalid('to', REVERSED);
  return { from, to };
}

import type { ItemInfo, Waiting } from '@gdmarket/client';
import type { Span } from '../../messages/span.ts';
import { isAwaited } from './waiting-words.ts';
import { hasBookings, isWhole, needsDays, type WhyNot, whyNot } from './wanted-days.ts';

/** What a form offers for the days that somebody wants, or has not said yet. */
export interface DaysOffered {
  /** Why these days cannot be had. */
  readonly why: WhyNot | undefined;
  /** Whether they can be reserved, as far as the board knows. */
  readonly isOffered: boolean;
  /** Whether they can be waited for. */
  readonly isWorthWaiting: boolean;
  /** Whether somebody has to say which days they want. */
  readonly needsDays: boolean;
}

/** See {@link DaysOffered}. `after`: the last day of their own rental, which these days follow. */
export function daysOffered(
  thing: ItemInfo,
  wanted: Span,
  {
    today,
    after,
    waiting,
  }: { readonly today: string; readonly after?: string | undefined; readonly waiting?: Waiting | undefined },
): DaysOffered {
  const isSaid = isWhole(wanted);
  const [hasRules, isBooked] = [needsDays(thing), hasBookings(thing)];
  const isKept = after !== undefined && waiting?.othersFirst === true;
  const why = isKept ? 'others-first' : isSaid ? whyNot(thing, wanted, today, after) : undefined;
  return {
    why,
    isOffered: why === undefined && !isAwaited(waiting, wanted),
    isWorthWaiting: isSaid ? why === 'taken' : isBooked && !hasRules,
    needsDays: hasRules || isBooked,
  };
}

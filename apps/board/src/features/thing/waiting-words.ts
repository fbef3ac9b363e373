import type { ItemInfo, Waiting } from '@gdmarket/client';
import { spanOf } from '../../messages/days.ts';
import { momentOf } from '../../messages/formats.ts';
import type { Span } from '../../messages/span.ts';
import { thingStateOf } from '../../ui/thing-state.ts';
import { waitingText } from './waiting.messages.ts';
import { type Days, hasBookings, isWhole, whyNot } from './wanted-days.ts';

/** The troubles of reserving that waiting may help with. */
export const WORTH_WAITING: ReadonlySet<string> = new Set(['kept-for-another', 'item-already-reserved', 'days-taken']);

/** What somebody reads about their place, and what their button says. */
export interface WaitingWords {
  readonly sentence?: string;
  readonly button: string;
}

/** The words for somebody's place. `days`: those that they would wait for. */
export function waitingWords(waiting: Waiting, days: Span | undefined): WaitingWords {
  const { place, keptUntil } = waiting;
  const text = waitingText();
  if (place === null) return { button: days === undefined ? text.tellMe : text.tellMeOf(spanOf(days)) };
  const waited = daysOf(waiting);
  const words =
    keptUntil === null
      ? { sentence: text.place(place), button: text.stop }
      : { sentence: text.yourTurn(momentOf(keptUntil)), button: text.decline };
  return waited === undefined ? words : { ...words, sentence: text.ofDays(words.sentence, spanOf(waited)) };
}

/** The days that somebody waits for; undefined for the thing altogether. */
export function daysOf({ from, to }: Waiting): Span | undefined {
  return from === null || to === null ? undefined : { from, to };
}

/** Whether these days, or the thing altogether, are what somebody waits for whose turn has not come. */
export function isAwaited(waiting: Waiting | undefined, wanted: Span): boolean {
  if (waiting === undefined || waiting.place === null || waiting.keptUntil !== null) return false;
  const days = daysOf(waiting);
  if (days === undefined) return !isWhole(wanted);
  return wanted.from === days.from && wanted.to === days.to;
}

/** What decides whether somebody has a thing. */
type Thing = Days & Pick<ItemInfo, 'itemStatus' | 'rentalStatus'>;

/**
 * Whether somebody waits for what nobody has any more, so that they are called in a moment, or those before them; or their
 * turn is over. `now`: ms since 1970.
 */
export function isCalledSoon(waiting: Waiting, thing: Thing, today: string, now: number): boolean {
  if (waiting.place === null) return false;
  if (waiting.keptUntil !== null) return Date.parse(waiting.keptUntil) <= now;
  const days = daysOf(waiting);
  if (days !== undefined) return whyNot(thing, days, today) === undefined;
  return thingStateOf(thing) === 'free' && !hasBookings(thing);
}

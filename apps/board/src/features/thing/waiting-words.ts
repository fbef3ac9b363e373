import type { Waiting } from '@gdmarket/client';
import { spanOf } from '../../messages/days.ts';
import { momentOf } from '../../messages/formats.ts';
import type { Span } from '../../messages/span.ts';
import { waitingText } from './waiting.messages.ts';

/** The troubles of reserving that waiting may help with. */
export const WORTH_WAITING: ReadonlySet<string> = new Set(['kept-for-another', 'item-already-reserved', 'days-taken']);

/** What somebody reads about their place, and what their button says. */
export interface WaitingWords {
  readonly sentence?: string;
  readonly button: string;
}

/** The words for somebody's place. `days`: those that they would wait for. */
export function waitingWords({ place, keptUntil }: Waiting, days: Span | undefined): WaitingWords {
  const text = waitingText();
  if (place === null) return { button: days === undefined ? text.tellMe : text.tellMeOf(spanOf(days)) };
  if (keptUntil === null) return { sentence: text.place(place), button: text.stop };
  return { sentence: text.yourTurn(momentOf(keptUntil)), button: text.decline };
}

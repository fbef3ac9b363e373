import type { ItemInfo } from '@gdmarket/client';
import { dayOf } from '../../messages/days.ts';
import { LONGEST, type Span } from '../../messages/span.ts';
import { lengthsOf } from './days-field.tsx';
import { thingText } from './thing.messages.ts';
import { freeAfterReturn, lengthWith, type WhyNot } from './wanted-days.ts';

/** Why some days cannot be reserved. */
export function WhyNotThese(props: {
  readonly why: WhyNot;
  readonly thing: ItemInfo;
  readonly days: Span;
  readonly after: string | undefined;
}) {
  const { why, thing, days, after } = props;
  const text = thingText();
  const sentences: Readonly<Record<WhyNot, () => string>> = {
    reach: () => text.daysReach,
    length: () =>
      `${text.daysLength(lengthWith(thing, days, after))} ${lengthsOf(thing) || text.daysFromTo(1, LONGEST)}`,
    blocked: () => text.daysBlocked,
    'after-return': () => text.daysAfterReturn(thing.daysBetween, dayOf(freeAfterReturn(thing) ?? days.to)),
    taken: () => text.daysTaken,
    'others-first': () => text.othersFirst,
  };
  return (
    <p class="note calm" role="status">
      {sentences[why]()}
    </p>
  );
}

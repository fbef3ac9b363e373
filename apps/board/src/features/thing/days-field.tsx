import type { ItemInfo } from '@gdmarket/client';
import { dayOf, spanOf } from '../../messages/days.ts';
import { today } from '../../messages/market-time.ts';
import { dayAfter, FURTHEST, LONGEST, type Span } from '../../messages/span.ts';
import { TypedField } from '../../ui/typed-field.tsx';
import { thingText } from './thing.messages.ts';
import { hasBookings, needsDays, takenOf } from './wanted-days.ts';

/** From when and until when somebody wants a thing; nothing for the thing altogether, where that is possible. */
export function DaysField(props: {
  readonly thing: ItemInfo;
  readonly days: Span;
  /** The last day of their own rental, where these days have to follow it. */
  readonly after?: string | undefined;
  type(days: Span): void;
}) {
  const { thing, days, after, type } = props;
  const text = thingText();
  const [hasRules, isBooked] = [needsDays(thing), hasBookings(thing)];
  const required = hasRules || isBooked || days.from !== '' || days.to !== '';
  const furthest = dayAfter(today(), FURTHEST);
  const taken = takenOf(thing, today(), after);
  const shortest = (from: string) => dayAfter(from, (thing.minDays ?? 1) - 1);
  const hintOf = () => {
    if (after !== undefined) return `${text.keepingHint} ${lengthsOf(thing)}`;
    if (hasRules) return `${text.daysNeeded} ${lengthsOf(thing)}`;
    return isBooked ? text.daysAmong : text.daysHint;
  };
  return (
    <fieldset class="stack days">
      <legend>{text.days}</legend>
      {after !== undefined && <p class="small">{text.keeping(dayOf(after))}</p>}
      {after === undefined && thing.dueOn !== null && (
        <p class="small">{(thing.overdue ? text.lentLate : text.lentUntil)(dayOf(thing.dueOn))}</p>
      )}
      <p class="quiet small">{hintOf()}</p>
      <div class="button-row">
        <TypedField
          id="from"
          label={text.from}
          kind="date"
          required={required}
          readOnly={after !== undefined}
          min={today()}
          max={furthest}
          value={days.from}
          type={(from) => type({ from, to: from !== '' && days.to < from ? shortest(from) : days.to })}
        />
        <TypedField
          id="to"
          label={text.to}
          kind="date"
          required={required}
          min={days.from === '' ? today() : days.from}
          max={furthest}
          value={days.to}
          type={(to) => type({ ...days, to })}
        />
      </div>
      {taken.length > 0 && (
        <p class="small">
          {text.taken} {taken.map(spanOf).join(' · ')}
          {thing.daysBetween > 0 &&
            thing.bookedDays.some(({ to }) => to !== after) &&
            `. ${text.daysBetween(thing.daysBetween)}`}
        </p>
      )}
    </fieldset>
  );
}

/** How long a rental may be, in words; none where every length is possible. */
export function lengthsOf({ minDays, maxDays }: ItemInfo): string {
  const [least, most] = [minDays ?? 1, maxDays ?? LONGEST];
  const text = thingText();
  if (most < LONGEST) return text.daysFromTo(least, most);
  return least > 1 ? text.daysFrom(least) : '';
}

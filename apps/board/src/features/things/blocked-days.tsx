import type { Span } from '../../messages/span.ts';
import { thingFormText } from './thing-form.messages.ts';

/** The most spans of days that the market takes. */
const MOST = 20;

/** The days on which an owner lends a thing to nobody: each from one day to another. */
export function BlockedDays({ days, type }: { readonly days: readonly Span[]; type(days: readonly Span[]): void }) {
  const text = thingFormText();
  const change = (at: number, span: Span) => type(days.with(at, span));
  return (
    <fieldset class="stack blocked-days">
      <legend>{text.blocked}</legend>
      {days.map(({ from, to }, at) => (
        // A span has no name but its place in the list.
        <div class="button-row" key={at}>
          <input
            class="input"
            type="date"
            aria-label={text.blockedFrom(at + 1)}
            required
            value={from}
            onInput={({ currentTarget: { value } }) => change(at, { from: value, to: to < value ? value : to })}
          />
          <input
            class="input"
            type="date"
            aria-label={text.blockedTo(at + 1)}
            required
            min={from}
            value={to}
            onInput={({ currentTarget: { value } }) => change(at, { from, to: value })}
          />
          <button
            type="button"
            class="button plain"
            aria-label={text.unblock(at + 1)}
            onClick={() => type(days.toSpliced(at, 1))}
          >
            {text.remove}
          </button>
        </div>
      ))}
      {days.length < MOST && (
        <button type="button" class="button second" onClick={() => type([...days, { from: '', to: '' }])}>
          {text.block}
        </button>
      )}
    </fieldset>
  );
}

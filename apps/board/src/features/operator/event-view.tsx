import { numberOf } from '../../messages/formats.ts';
import type { Traced } from './causes.ts';
import type { ChangedFact } from './changed-facts.ts';
import { EventDetails } from './event-details.tsx';
import { ExactTime } from './exact-time.tsx';
import { historyText } from './history.messages.ts';
import { who } from './who.ts';
import { wordFor } from './words.messages.ts';

/** The screen has room for so many steps inwards. The words say what caused what, however deep. */
const DEEPEST = 4;

const placeOf = (number: number) => `event-${number}`;

/** What happened, when, where, who asked for it or which event led to it, and what it changed. */
export function EventView(props: { readonly traced: Traced; readonly changes: readonly ChangedFact[] }) {
  const { event, number, depth, because, waited } = props.traced;
  const { type, time, source, by } = event;
  const text = historyText();
  return (
    <li class="event" id={placeOf(number)} tabIndex={-1} data-depth={Math.min(depth, DEEPEST)}>
      <span class="event-number">{number}</span>
      <div class="event-says">
        <p class="event-head">
          <strong>{wordFor(type)}</strong> <code>{type}</code>
          <span class="event-time">
            <ExactTime iso={time} look="time" />
            {waited !== undefined && waited > 0 && (
              <span class="quiet"> · {text.after(numberOf(waited / 1_000, waited < 10_000 ? 2 : 0))}</span>
            )}
          </span>
        </p>
        <p class="quiet small event-why">
          <span>{wordFor(source.replace(/^.*\./, ''))}</span>
          {by !== undefined && <span>{text.askedBy(who(by))}</span>}
          {because === undefined ? (
            <span>{text.directly}</span>
          ) : (
            <button type="button" class="because" onClick={() => goTo(because.number)}>
              {text.because(because.number, wordFor(because.event.type))}
            </button>
          )}
        </p>
        {props.changes.length > 0 && <Changes changes={props.changes} />}
        <EventDetails event={event} number={number} />
      </div>
    </li>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangedFact[] }) {
  const text = historyText();
  return (
    <ul class="changes small">
      {changes.map(({ name, value, before }) => (
        <li key={name}>
          <span class="quiet">{name}</span>{' '}
          {before !== undefined && (
            <>
              <del>
                <span class="for-readers">{text.before}</span>
                {before}
              </del>
              <span aria-hidden="true"> → </span>
            </>
          )}
          <strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Goes to an event of the same history, with the keyboard and for readers too. */
function goTo(number: number): void {
  const event = document.getElementById(placeOf(number));
  event?.scrollIntoView({ block: 'center' });
  event?.focus({ preventScroll: true });
}

import type { MarketEvent } from '@gdmarket/client';
import { historyText } from './history.messages.ts';
import { operatorText } from './operator.messages.ts';
import { who } from './who.ts';

/** All of an event, as the market published it. */
export function EventDetails({ event, number }: { readonly event: MarketEvent; readonly number: number }) {
  const { id, source, version, time, correlationId, causationId, by, facts } = event;
  const text = historyText();
  const parts: readonly (readonly [string, string | number])[] = [
    [text.time, time],
    [text.source, source],
    [text.by, by === undefined ? text.nobody : who(by)],
    [text.event, id],
    [text.version, version],
    [operatorText().correlationId, correlationId],
    [text.cause, causationId],
    ...Object.entries(facts),
  ];
  return (
    <details class="small">
      <summary aria-label={text.everythingAbout(number)}>{text.everything}</summary>
      <dl class="parts">
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

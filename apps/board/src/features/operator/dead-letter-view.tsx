import type { DeadLetter } from '@gdmarket/client';
import { Copyable } from './copyable.tsx';
import { ExactTime } from './exact-time.tsx';
import { healthText } from './health.messages.ts';
import { operatorText } from './operator.messages.ts';
import { wordFor } from './words.messages.ts';

/** A message that could not be processed: which event it is, why not, and what finds it elsewhere. */
export function DeadLetterView({ letter }: { readonly letter: DeadLetter }) {
  const { reason, sentAt, eventId, eventType, correlationId } = letter;
  const text = healthText();
  return (
    <li class="letter">
      <p class="event-head">
        <strong>{eventType === null ? text.notAnEvent : wordFor(eventType)}</strong> <code>{eventType}</code>{' '}
        <code class="quiet">{eventId}</code>
        <span class="event-time">
          <ExactTime iso={sentAt} />
        </span>
      </p>
      <p class="letter-reason said">{reason ?? text.tooOften}</p>
      {correlationId !== null && <Copyable name={operatorText().correlationId} id={correlationId} />}
    </li>
  );
}

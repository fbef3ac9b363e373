import type { MarketEvent } from '@gdmarket/client';
import './history.css';
import { requestsOf } from './causes.ts';
import { changedFacts } from './changed-facts.ts';
import { Copyable } from './copyable.tsx';
import { EventView } from './event-view.tsx';
import { ExactTime } from './exact-time.tsx';
import { historyText } from './history.messages.ts';
import { operatorText } from './operator.messages.ts';

/** A history in the market's order, request by request; what was caused by an event stands further in. */
export function HistoryView({ history }: { readonly history: readonly MarketEvent[] }) {
  const text = historyText();
  const changes = changedFacts(history);
  return (
    <>
      <Ways history={history} />
      {requestsOf(history).map(({ correlationId, number, goesOn, events }) => (
        <section key={events[0]?.event.id} class="card request">
          <div class="request-head">
            <h2>{goesOn ? text.goesOn(number) : text.request(number)}</h2>
            {events[0] !== undefined && (
              <span class="quiet small">
                <ExactTime iso={events[0].event.time} />
              </span>
            )}
            <Copyable name={operatorText().correlationId} id={correlationId} />
          </div>
          <ol>
            {events.map((traced) => (
              <EventView key={traced.event.id} traced={traced} changes={changes.get(traced.event.id) ?? []} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** From a rental to its thing. */
function Ways({ history }: { readonly history: readonly MarketEvent[] }) {
  const text = historyText();
  const { itemNo } = history.find(({ facts }) => facts.itemNo !== undefined)?.facts ?? {};
  if (typeof itemNo !== 'number') return null;
  return (
    <div class="button-row">
      {history.some(({ facts }) => facts.reservationNo !== undefined) && (
        <a class="button second" href={`operator/things/${itemNo}`}>
          {text.thingItself(itemNo)}
        </a>
      )}
      <a class="button second" href={`things/${itemNo}`}>
        {text.onTheMarket}
      </a>
    </div>
  );
}

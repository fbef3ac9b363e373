import type { MessageContext } from '../domain/message-context.ts';
import { currentTraceparent } from '../observability/traces/traced.ts';
import type { Envelope } from './envelope.ts';
import type { EventContract } from './event-contract.ts';
import { InvalidEvent } from './invalid-event.error.ts';
import type { StoredEvent } from './stored-event.ts';

/** A domain event: its name, and the facts that the state after it does not contain. */
export interface DomainEvent {
  readonly type: string;
}

/** How an aggregate's rows become events: the aggregate's name, its identity and the contracts of its events. */
export interface Outbox<S> {
  readonly aggregate: string;
  readonly contracts: readonly EventContract[];
  readonly idOf: (state: S) => string | number;
  /** False for rows whose events carry no state, because no aggregate exists. */
  readonly carriesState?: boolean;
}

/** One accepted change: the state after it, its event, and its cause. `occurredAt` is ISO 8601 UTC. */
export interface Change<S, E extends DomainEvent> {
  readonly state: S;
  readonly event: E;
  readonly context: MessageContext;
  readonly occurredAt: string;
}

/**
 * The event of a change as it is stored in the row. Validates it against its contract first and throws {@link
 * InvalidEvent}, so that no row holds an event that could not be published.
 */
export function toStoredEvent<S extends { readonly version: number }, E extends DomainEvent>(
  change: Change<S, E>,
  outbox: Outbox<S>,
): StoredEvent {
  const { type, ...facts } = change.event;
  const stored: StoredEvent = {
    id: `${outbox.aggregate}#${outbox.idOf(change.state)}#${change.state.version}`,
    type,
    time: change.occurredAt,
    correlationId: change.context.correlationId,
    causationId: change.context.causationId,
    ...actorOf(change.context),
    ...traceOf(currentTraceparent()),
    facts,
  };
  const { data } = toEnvelope(change.state, stored, outbox);
  const told = new Map<string, unknown>(Object.entries(Object(data)));
  // Facts that the contract drops, or that the state contains already, would only make the row longer.
  const kept = Object.entries(facts).filter(([name]) => told.has(name));
  const unknown = kept.find(([name, fact]) => typeof fact === 'string' && fact !== told.get(name));
  if (unknown !== undefined) throw new InvalidEvent(stored.id, type, `readers do not know the ${unknown.join(' ')}`);
  return { ...stored, facts: Object.fromEntries(kept) };
}

/**
 * Builds the envelope for the bus from a row's state and its stored event. The same row always makes the same envelope.
 * Throws {@link InvalidEvent} when the result breaks the event's contract.
 */
export function toEnvelope<S extends { readonly version: number }>(
  state: S,
  stored: StoredEvent,
  outbox: Outbox<S>,
): Envelope {
  const contract = outbox.contracts.find((known) => known.name === stored.type);
  if (contract === undefined) throw new InvalidEvent(stored.id, stored.type, 'no contract has that name');
  const carried = outbox.carriesState === false ? {} : { state };
  const data = contract.data.safeParse({ version: state.version, ...carried, ...stored.facts });
  if (!data.success) throw new InvalidEvent(stored.id, stored.type, data.error.message);
  return {
    specversion: '1.0',
    id: stored.id,
    source: contract.source,
    type: stored.type,
    subject: `${outbox.aggregate}/${outbox.idOf(state)}`,
    time: stored.time,
    datacontenttype: 'application/json',
    correlationid: stored.correlationId,
    causationid: stored.causationId,
    ...(stored.authid === undefined ? {} : { authtype: stored.authtype, authid: stored.authid }),
    ...traceOf(stored.traceparent),
    data: data.data,
  };
}

function traceOf(traceparent: string | undefined): Pick<StoredEvent, 'traceparent'> {
  return traceparent === undefined ? {} : { traceparent };
}

function actorOf({ actor }: MessageContext): Pick<StoredEvent, 'authtype' | 'authid'> {
  if (actor === undefined) return {};
  return { authtype: actor.isOperator ? 'user' : 'app_user', authid: String(actor.customerId) };
}

import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from '../clients/attempt.ts';
import type { BusEvent } from '../cloud/bus.ts';
import { eventAsKnown, textAsKnown } from '../cloud/next-version.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** A row's event as its envelope on the bus must tell it. */
interface ToldEvent extends Pick<RowWrite<{ readonly version: number }>, 'state' | 'event'> {
  /** Whose event it is, `<aggregate>/<id>`. */
  readonly subject: string;
  readonly source: string;
  /** False for events about something that does not exist. */
  readonly carriesState: boolean;
}

/** Fields that aggregates keep to themselves: no event carries them. */
const ownFields = new Set([
  'version',
  'holdSeq of item',
  'answeredSeq',
  'unseen',
  'begunFrom',
  'returnedFrom',
  'door',
  'authorizationId',
  'refundsPending',
  'lapsedId',
]);

/** Events of whoever looks because it is time. */
const ofTime: ReadonlySet<string> = new Set(['CancellationRequested', 'WaitingLeft']);

/** Events that told what was written when a rule last looked: neither they nor their rows change. */
const right = new WeakSet<BusEvent>();

/**
 * Compares what was written with what reached the bus: each event reached it, with all that its row says and nothing
 * else, and always with the same content.
 */
export function checkOutbox({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { items, reservations, payments, reviews, people, waitingLists } = mirror;
  const written = new Map<string, ToldEvent>();
  const requests = new Map(attempts.map(({ requestId, correlationId }) => [requestId, correlationId]));
  const tables = [
    ['item', items],
    ['reservation', reservations],
    ['payment', payments],
    ['review', reviews],
    ['person', people],
    ['waiting', waitingLists],
  ] as const;
  for (const [aggregate, { writes }] of tables) {
    for (const { number, state, told: event } of writes) {
      const [subject, source] = [`${aggregate}/${number}`, `gdmarket.${aggregate}`];
      note(`${aggregate}#${number}#${state.version}`, { state, event, subject, source, carriesState: true });
    }
  }
  for (const row of world.tables.absentItems.written) {
    const { itemNo, reservationNo, version } = row.state;
    const [subject, source] = [`absent-item/${itemNo}-${reservationNo}`, 'gdmarket.item'];
    note(`absent-item#${itemNo}-${reservationNo}#${version}`, {
      ...row,
      event: eventAsKnown(row),
      subject,
      source,
      carriesState: false,
    });
  }
  const heard = hear(world.bus.events);
  for (const [id, told] of written) {
    checkCause(id, told.event);
    const event = heard.get(id);
    const { type } = told.event;
    if (event === undefined) blame('every event is published', `${id} (${type}) never came to the bus`);
    else if (event.type !== type) blame('events keep their id', `${id} is ${type}, on the bus ${event.type}`);
    else checkContent(event, told);
  }
  for (const id of heard.keys()) if (!written.has(id)) blame('events keep their id', `nobody wrote ${id}`);

  function checkContent(event: BusEvent, told: ToldEvent): void {
    if (right.has(event)) return;
    const { source, detail } = event;
    const expected = envelopeOf(told);
    const actual: unknown = JSON.parse(textAsKnown(detail));
    if (source === told.source && isDeepStrictEqual(actual, expected)) right.add(event);
    else blame('events tell what was written', `${source}: ${detail}, not ${told.source}: ${JSON.stringify(expected)}`);
  }

  function note(id: string, told: ToldEvent): void {
    const { event } = told;
    if (event.id !== id) blame('events keep their id', `${event.type} of ${id} is called ${event.id}`);
    if (written.has(id)) blame('one version, one event', `${id} was written twice`);
    written.set(id, told);
  }

  /** An event belongs to the same request as its cause, which is that request or another event; or it was time for it. */
  function checkCause(id: string, { type, correlationId, causationId }: ToldEvent['event']): void {
    const isTime = ofTime.has(type) && causationId.startsWith('time ');
    const known = requests.get(causationId) ?? written.get(causationId)?.event.correlationId;
    const cause = isTime ? causationId : known;
    if (cause === undefined) blame('events know their cause', `${id} says ${causationId}`);
    else if (correlationId !== cause)
      blame('events know their request', `${id} says ${correlationId}, its cause ${cause}`);
  }

  function hear(events: readonly BusEvent[]): Map<string, BusEvent> {
    const first = new Map<string, BusEvent>();
    for (const event of events) {
      const before = first.get(event.id);
      if (before === undefined) first.set(event.id, event);
      else if (before.detail !== event.detail && textAsKnown(before.detail) !== textAsKnown(event.detail))
        blame('events keep their content', `${event.id} came with two contents`);
    }
    return first;
  }
}

/** The envelope of a row's event, after a round trip through JSON. */
function envelopeOf({ state, event, subject, source, carriesState }: ToldEvent): unknown {
  const { id, type, time, correlationId: correlationid, causationId: causationid, authtype, authid, facts } = event;
  const [aggregate] = subject.split('/');
  const told = Object.entries(state).filter(
    ([name]) => !ownFields.has(name) && !ownFields.has(`${name} of ${aggregate}`),
  );
  const data = { version: state.version, ...(carriesState ? { state: Object.fromEntries(told) } : {}), ...facts };
  const common = { specversion: '1.0', datacontenttype: 'application/json', authtype, authid };
  return JSON.parse(JSON.stringify({ ...common, id, source, type, subject, time, correlationid, causationid, data }));
}

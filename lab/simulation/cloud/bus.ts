import type { EventBridgeClient, PutEventsCommand, PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import * as z from 'zod/mini';
import { mix } from '#lab/random.ts';
import type { EventPublisher } from '#shared/events/publishing/event-publisher.ts';
import { createEventBridgePublisher } from '#shared/events/publishing/event-publisher-eventbridge.ts';
import type { Machine, Run, Site } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';
import { publishingMore } from './next-version.ts';
import type { Queue } from './queue.ts';

/** Which events a queue's rule selects, matched as EventBridge does. */
export type Pattern = { readonly source: readonly string[]; readonly 'detail-type': readonly string[] };

/** An event that reached the bus. */
export interface BusEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  /** The envelope as it was sent. */
  readonly detail: string;
}

/** The event bus: accepts events from relays and delivers each to the queues whose rule selects it. */
export interface Bus {
  /** The publisher of one relay instance, built on the real adapter. */
  readonly publisherOf: (site: Site) => EventPublisher;
  readonly subscribe: (patterns: readonly Pattern[], queue: Queue) => void;
  /** Delivers an event to its queues. */
  readonly deliver: (event: BusEvent) => void;
  /** All events that reached the bus, in order; the same event may occur several times. */
  readonly events: readonly BusEvent[];
}

const envelope = z.object({ id: z.string(), time: z.string() });

/** The name of the market's bus. */
const BUS = 'bus';

/** An entry as it was put, and the fields of its envelope. */
type Entry = NonNullable<PutEventsCommand['input']['Entries']>[number] & z.infer<typeof envelope>;

/** The bus throttles or fails; errors of the SDK look like this. */
class BusFailed extends Error {
  readonly $metadata = { httpStatusCode: 500 };
}

/** The most entries in one request. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
const MOST_ENTRIES = 10;

/** Makes a bus without rules. `blame` is called when a relay uses the bus wrongly. */
export function createBus(machine: Machine, blame: Blame): Bus {
  const rules: { readonly patterns: readonly Pattern[]; readonly queue: Queue }[] = [];
  const events: BusEvent[] = [];
  /** The events that each run knows to be on the bus. */
  const known = new WeakMap<Run, Set<string>>();

  function deliver(event: BusEvent): void {
    const body = `{"version":"0","detail-type":${JSON.stringify(event.type)},"source":${JSON.stringify(event.source)},"detail":${event.detail}}`;
    for (const { patterns, queue } of rules) {
      const selected = patterns.some(
        (pattern) => pattern.source.includes(event.source) && pattern['detail-type'].includes(event.type),
      );
      if (selected) queue.push({ eventId: event.id, body });
    }
  }

  /**
   * Checks that an entry goes to the right bus, has the event's time, and is not one that its relay knows to be there.
   */
  function checkEntry({ id, time, EventBusName, Time }: Entry, told: ReadonlySet<string>): void {
    if (EventBusName !== BUS) blame('events go to the bus', `${id} goes to ${EventBusName}`);
    if (Time?.toISOString() !== time) blame('events are dated', `${id} is of ${time}, not ${Time?.toISOString()}`);
    if (told.has(id)) blame('only what was refused is put again', `${id} is there`);
  }

  function accept({ id, DetailType = '', Source = '', Detail = '' }: Entry, place: number): void {
    const event = { id, type: DetailType, source: Source, detail: Detail };
    events.push(event);
    deliver(event);
    if (machine.strikes('bus delivers twice', place)) deliver(event);
  }

  async function put({ input }: PutEventsCommand, run: Run, place: number) {
    if (machine.strikes('bus throttles', place, run)) throw new BusFailed('the bus throttles');
    const all = (input.Entries ?? []).map((entry): Entry => {
      return { ...entry, ...envelope.parse(JSON.parse(entry.Detail ?? '')) };
    });
    if (all.length > MOST_ENTRIES) blame('the bus takes ten at a time', `${all.length} entries`);
    const told = known.get(run) ?? new Set();
    known.set(run, told);
    const entries = all.map((entry, index): PutEventsResultEntry => {
      const own = mix(place, index + 1);
      checkEntry(entry, told);
      if (machine.strikes('bus takes part', own, run)) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'no' };
      accept(entry, own);
      return { EventId: String(events.length) };
    });
    if (machine.strikes('bus answer lost', place, run)) throw new BusFailed('the answer of the bus was lost');
    for (const [index, { id }] of all.entries()) if (entries[index]?.EventId !== undefined) told.add(id);
    return { FailedEntryCount: entries.filter(({ EventId }) => EventId === undefined).length, Entries: entries };
  }

  return {
    events,
    deliver,
    subscribe: (patterns, queue) => rules.push({ patterns, queue }),
    publisherOf: (site) => {
      const send = ((command: PutEventsCommand) =>
        machine.step(site, { pace: 'bus', what: () => `puts ${command.input.Entries?.length} events` }, (run, place) =>
          put(command, run, place),
        )) as EventBridgeClient['send'];
      const publisher = createEventBridgePublisher({ send }, BUS);
      return site.isNext ? publishingMore(publisher) : publisher;
    },
  };
}

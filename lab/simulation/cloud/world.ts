import type { HttpFunction } from '#contracts/http/routes.ts';
import type { MoneyState } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import type { GatewayResult } from '#shared/http/gateway-result.ts';
import type { GatewayEvent } from '#shared/http/request.ts';
import type { Logger } from '#shared/observability/logger.ts';
import type { Machine, Site } from '../engine/machine.ts';
import { type Books, createBooks } from './books.ts';
import { type Bus, createBus } from './bus.ts';
import { comeAgainOf } from './delayed-messages.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';
import { type Consumer, callFunctions, eventFunctions, httpFunctions, relayFunctions } from './functions.ts';
import type { Dependency } from './guards.ts';
import { createInstancePorts } from './instance-ports.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { asStored, nextVersionOf } from './next-version.ts';
import { createProvider, type Provider } from './provider.ts';
import { createQueue, type Queue, type QueuedMessage } from './queue.ts';
import { createTableStream, type StreamedRow, type TableStream } from './stream.ts';
import { createTables, type TableChange, type Tables } from './tables.ts';

/** A whole market and the infrastructure that it runs on. */
export interface World {
  readonly machine: Machine;
  readonly tables: Tables;
  readonly provider: Provider;
  readonly mailbox: Mailbox;
  readonly books: Books;
  readonly bus: Bus;
  readonly http: Readonly<
    Record<Exclude<HttpFunction, 'operations' | 'ledger' | 'entry' | 'web'>, FunctionPool<GatewayEvent, GatewayResult>>
  >;
  readonly streams: readonly TableStream[];
  readonly queues: readonly Queue[];
  /** The queue of a consumer. Throws when there is none. */
  readonly queueOf: (consumer: string) => Queue;
  readonly callees: Readonly<Record<'payment' | 'item', FunctionPool<unknown, unknown>>>;
  /** Passes on to the streams what was written past the functions. */
  readonly streamed: () => void;
  /** A rule with a schedule says that it is time to look at what is due. */
  readonly looks: () => void;
  /** Is told when something of the market broke a rule. */
  readonly broken: Witness['broken'];
}

/** Is told when the market changed or broke one of its own rules. */
export interface Witness {
  /** Something was written, or money moved. */
  readonly changed: () => void;
  readonly broken: (rule: string, message: string) => void;
  /** The views have taken an event. */
  readonly projected: (eventId: string) => void;
}

/** What there is at the beginning: rows of which no stream has told, and the provider's money. */
export interface Restored {
  readonly rows: readonly TableChange[];
  readonly money?: ReadonlyMap<string, MoneyState>;
}

/** Makes a market that is empty, or whose tables are `restored`. */
export function createWorld(
  machine: Machine,
  witness: Witness,
  logger: Logger,
  restored: Restored = { rows: [] },
): World {
  const tables = createTables(machine.scheduler.now, machine.profile.past, restored.rows);
  const provider = createProvider(machine, witness.changed, restored.money);
  const mailbox = createMailbox(machine, witness.broken);
  const books = createBooks(machine);
  const bus = createBus(machine, witness.broken);
  const streams: TableStream[] = [];
  const deadLetters = {
    keep: async (body: string, reason: string) => witness.broken('dead-letter', `${reason}: ${body}`),
  };
  let streamed = (): void => undefined;
  const written = (): void => {
    streamed();
    witness.changed();
  };
  const portsOf = (site: Site) => {
    const ports = createInstancePorts(machine, site, tables, provider, mailbox, books, written, witness.broken);
    return site.isNext ? nextVersionOf(ports) : ports;
  };
  const wiring = { machine, portsOf, logger };

  const calls = callFunctions(wiring);
  const callees = {
    payment: createFunctionPool(machine, calls.payment),
    item: createFunctionPool(machine, calls.item),
  };
  const dependency = (name: 'payment' | 'item'): Dependency => ({
    name,
    store: tables.breakers,
    callee: callees[name],
    blame: witness.broken,
  });
  const dependencies = { payment: dependency('payment'), item: dependency('item') };
  const http = httpFunctions({ ...wiring, ...dependencies });

  const relays = relayFunctions(wiring, bus, deadLetters);
  const stream = (name: keyof typeof relays): TableStream => {
    const made = createTableStream(machine, name, createFunctionPool(machine, relays[name]));
    streams.push(made);
    return made;
  };
  streamed = createStreaming(tables, {
    item: stream('item'),
    reservation: stream('reservation'),
    payment: stream('payment'),
    review: stream('review'),
  });

  const consumers = eventFunctions({ ...wiring, ...dependencies }, deadLetters, (site, consumer) =>
    comeAgainOf(machine, site, () => queueOf(consumer), witness.broken),
  );
  const queue = (name: string, { subscriptions, make }: Consumer): Queue => {
    const made = createQueue(
      machine,
      name,
      createFunctionPool(machine, make),
      ({ eventId }) => witness.broken('dead-letter', `${name} could not take ${eventId}`),
      ({ eventId }) => name === 'projections' && witness.projected(eventId),
      witness.broken,
    );
    bus.subscribe(
      Object.values(subscriptions).map(({ pattern }) => pattern),
      made,
    );
    return made;
  };
  const queues = new Map(Object.entries(consumers).map(([name, consumer]) => [name, queue(name, consumer)]));
  const queueOf = (name: string): Queue => {
    const found = queues.get(name);
    if (found === undefined) throw new Error(`there is no queue ${name}`);
    return found;
  };

  return {
    machine,
    tables,
    provider,
    mailbox,
    books,
    bus,
    streams,
    queues: [...queues.values()],
    queueOf,
    callees,
    streamed: () => streamed(),
    looks: () => {
      for (const one of ['notices', 'reservation'] as const) queueOf(one).push(timeToLook(machine.scheduler.now()));
    },
    broken: witness.broken,
    http: {
      item: createFunctionPool(machine, http.item),
      reservation: createFunctionPool(machine, http.reservation),
      payment: createFunctionPool(machine, http.payment),
      review: createFunctionPool(machine, http.review),
      notices: createFunctionPool(machine, http.notices),
      projections: createFunctionPool(machine, http.projections),
    },
  };
}

/** The message of a rule with a schedule. `now` in ms. */
function timeToLook(now: number): QueuedMessage {
  const time = new Date(now).toISOString();
  const event = { source: 'aws.events', 'detail-type': 'Scheduled Event', id: `time ${time}`, time, detail: {} };
  return { eventId: event.id, body: JSON.stringify(event) };
}

/** Passes new writes on to the tables' streams. */
function createStreaming(
  tables: Tables,
  streams: Readonly<Record<'item' | 'reservation' | 'payment' | 'review', TableStream>>,
): () => void {
  type Written = StreamedRow & { readonly state: object };
  const follow = (rows: readonly Written[], stream: TableStream, keyOf = (row: StreamedRow) => row.bucket) => {
    let seen = 0;
    return () => {
      for (; seen < rows.length; seen++) {
        const row = rows[seen];
        if (row !== undefined) stream.append(asStored({ ...row, bucket: keyOf(row) }));
      }
    };
  };
  const followed = [
    follow(tables.items.written, streams.item),
    // They carry the real table's key, by which the relay tells them from items.
    follow(tables.absentItems.written, streams.item, ({ event }) => `ABSENT#${event.id}`),
    follow(tables.reservations.written, streams.reservation),
    follow(tables.people.written, streams.reservation),
    follow(tables.waitingLists.written, streams.reservation),
    follow(tables.payments.written, streams.payment),
    follow(tables.reviews.written, streams.review),
  ];
  return () => {
    for (const one of followed) one();
  };
}

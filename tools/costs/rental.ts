import { consumers } from '#contracts/consumers.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { events } from '#contracts/events/index.ts';
import { ledgerSubscriptions } from '#contracts/subscriptions/ledger.ts';
import { noticesSubscriptions } from '#contracts/subscriptions/notices.ts';
import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import { commandBudgets } from '../../tests/budgets/command-budgets.ts';
import type { Amounts, Item } from './prices.ts';

/** A way through the market, as it is counted. */
interface Way {
  /** Requests that change something. */
  readonly requests: number;
  /** What happens in the tables of aggregates, by the names of the budgets; people are signed in. */
  readonly commands: readonly (keyof typeof commandBudgets)[];
  /** The synchronous calls among them. */
  readonly calls: number;
  /** In order. */
  readonly events: readonly EventContract[];
  /** Writes of the item's view beside one for each event: the item enters the list, or leaves it. */
  readonly listings: number;
}

/** A rental from registering to the review: the item is asked whether it exists, payment twice, and the item goes. */
export const RENTAL: Way = {
  requests: 6,
  commands: [
    'register item, signed in',
    'reserve, an item’s first: item',
    'reserve, signed in',
    'hold item (first)',
    'confirm reservation',
    'pay: payment',
    'pay: reservation',
    'lend: payment captured',
    'lend: item',
    'start rental',
    'return item',
    'close reservation',
    'request review',
    'review: item deleted',
    'review: review',
  ],
  calls: 4,
  events: [
    events.ItemRegistered,
    events.Reserved,
    events.ItemHeld,
    events.ReservationConfirmed,
    events.PaymentApproved,
    events.PaymentRequested,
    events.PaymentCaptured,
    events.RentedItem,
    events.RentalStarted,
    events.ReturnedItem,
    events.ReservationClosed,
    events.ReviewRequested,
    events.ItemDeleted,
    events.Reviewed,
  ],
  // It enters the list and what is rentable, leaves that when it is held, enters it again, and leaves both.
  listings: 6,
};

/** What the probe does each minute: it reserves, pays and cancels, and payment is asked twice. */
export const PROBE: Way = {
  requests: 3,
  commands: [
    'reserve, signed in',
    'hold item (first)',
    'confirm reservation',
    'pay: payment',
    'pay: reservation',
    'cancel reservation',
    'cancel payment: payment',
    'settle cancellation',
    'release item',
    'close cancelled reservation',
  ],
  calls: 2,
  events: [
    events.Reserved,
    events.ItemHeld,
    events.ReservationConfirmed,
    events.PaymentApproved,
    events.PaymentRequested,
    events.CancellationRequested,
    events.PaymentCanceled,
    events.ReservationCancelled,
    events.PaymentRefunded,
    events.ItemReleased,
    events.ReservationClosed,
  ],
  listings: 2,
};

/** The pages that the probe reads each minute: who both are, what is open, which item, and the view until it is free. */
export const PROBE_PAGES = 6;

/** Assumptions, where nothing is counted. */
export const ASSUMED = {
  /** Seconds of one invocation: DynamoDB answers within 10 ms, and an HTTP function asks it two or three times. */
  secondsAnInvocation: 0.025,
  /** GB of memory of functions and of synchronous callees (infra/services/service.ts). */
  memory: 0.5,
  calleeMemory: 1,
  /** Bytes of log of an invocation in prod, counted by `npm run costs -- ratio`: CloudWatch adds 26 to each line. */
  logBytes: 305,
  /** Bytes of the gateway's line about a request: the length of its format. */
  accessLogBytes: 470,
  /** Bytes of an event in the archive. */
  eventBytes: 1_000,
  /** Reads and writes of an event of which both sides are told, at most: two notices, and the dates of a rental. */
  unitsATelling: 3,
  /** Requests of a queue for a message: sent, received, deleted. */
  queueRequests: 3,
  /** A page that somebody reads: its index in two lanes and its rows, eventually consistent (tests/budgets). */
  readUnitsAPage: 3,
  /** Its rows alone. */
  readUnitsOfRows: 2,
  /** DPU of Aurora DSQL for an event that is booked: nobody has measured it (ADR 0058). */
  databaseUnitsABooking: 0.1,
} as const;

/** Deliveries of a way's events: one for each consumer that takes an event, without the books. */
export function deliveriesOf({ events: all }: Pick<Way, 'events'>): number {
  const { 'ledger-events': _, ...everywhere } = consumers;
  const lists = Object.values(everywhere);
  return all.flatMap(({ name }) => lists.filter((hears) => Object.hasOwn(hears, name))).length;
}

/** How many of a way's events are booked. */
function bookingsOf({ events: all }: Pick<Way, 'events'>): number {
  return all.filter(({ name }) => Object.hasOwn(ledgerSubscriptions, name)).length;
}

/**
 * What one way uses, with so many pages that are read for it. Counted from budgets, events and subscriptions.
 * `keepsBooks`: whether the stage keeps books in Aurora DSQL.
 */
export function usedBy(way: Way, pages: number, request: Item, keepsBooks = false): Amounts {
  const bookings = keepsBooks ? bookingsOf(way) : 0;
  const deliveries = deliveriesOf(way) + bookings;
  const views = way.events.filter(({ name }) => Object.hasOwn(projectionSubscriptions, name)).length;
  const told =
    way.events.filter(({ name }) => Object.hasOwn(noticesSubscriptions, name)).length * ASSUMED.unitsATelling;
  const reviewed = way.events.filter(({ name }) => name === events.Reviewed.name).length;
  const sum = (index: 1 | 2) => way.commands.reduce((total, name) => total + commandBudgets[name][index], 0);
  const [, , shown] = commandBudgets['update a view: held'];
  // A review changes two views.
  const viewWrites = views + reviewed + way.listings * (shown - 1);
  const plain = way.requests + pages + way.events.length + deliveries;
  return {
    [request]: way.requests + pages,
    invocation: plain + way.calls,
    gigabyteSecond: ASSUMED.secondsAnInvocation * (plain * ASSUMED.memory + way.calls * ASSUMED.calleeMemory),
    readUnit: sum(1) + pages * ASSUMED.readUnitsAPage + told,
    // The history keeps each event in one write.
    writeUnit: sum(2) + viewWrites + way.events.length + told,
    event: way.events.length,
    archivedGigabyte: (way.events.length * ASSUMED.eventBytes) / 1e9,
    queueRequest: deliveries * ASSUMED.queueRequests,
    logGigabyte: ((plain + way.calls) * ASSUMED.logBytes + (way.requests + pages) * ASSUMED.accessLogBytes) / 1e9,
    ...(keepsBooks && { databaseUnit: bookings * ASSUMED.databaseUnitsABooking }),
  };
}

/** What one request uses that reads a page, or that is refused for want of a token (`pages` 0). */
export function usedByRequest(pages: 0 | 1, request: Item): Amounts {
  return {
    [request]: 1,
    invocation: 1,
    gigabyteSecond: ASSUMED.secondsAnInvocation * ASSUMED.memory,
    readUnit: pages * ASSUMED.readUnitsAPage,
    logGigabyte: (ASSUMED.logBytes + ASSUMED.accessLogBytes) / 1e9,
  };
}

/** Events that no rental has, so that a new one is not forgotten here. */
export const notOfARental = Object.keys(events).filter((name) => !RENTAL.events.some((one) => one.name === name));

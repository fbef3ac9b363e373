import type { EventContract } from '#contracts/events/define-events.ts';
import { events } from '#contracts/events/index.ts';
import { itemSubscriptions } from '#contracts/subscriptions/item.ts';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import { reservationSubscriptions } from '#contracts/subscriptions/reservation.ts';
import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import { commandBudgets } from '../../tests/budgets/command-budgets.ts';
import type { Amounts, Item } from './prices.ts';

/** The requests of one rental, from registering to the review. */
const REQUESTS = ['register', 'reserve', 'pay', 'lend', 'return', 'review'] as const;

/** What happens in the tables of aggregates meanwhile, by the names of the budgets; people are signed in. */
const COMMANDS: readonly (keyof typeof commandBudgets)[] = [
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
];

/** The synchronous calls among them: the item is asked whether it exists, payment twice, and the item deletes itself. */
const CALLS = 4;

/** The events of it, in order. */
export const EVENTS: readonly EventContract[] = [
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
];

const consumers: readonly Readonly<Record<string, unknown>>[] = [
  itemSubscriptions,
  reservationSubscriptions,
  paymentSubscriptions,
  settlementSubscriptions,
  reviewSubscriptions,
  projectionSubscriptions,
  operationsSubscriptions,
];

/** Assumptions, where nothing is counted. */
export const ASSUMED = {
  /** Seconds of one invocation: DynamoDB answers within 10 ms, and an HTTP function asks it two or three times. */
  secondsAnInvocation: 0.025,
  /** GB of memory of functions and of synchronous callees (infra/services/service.ts). */
  memory: 0.5,
  calleeMemory: 1,
  /** Bytes of log of an invocation: one line of ours, and Lambda's own. */
  logBytes: 600,
  /** Bytes of an event in the archive. */
  eventBytes: 1_000,
  /** Requests of a queue for a message: sent, received, deleted. */
  queueRequests: 3,
  /** A page that somebody reads: its index in two lanes and its rows, eventually consistent (tests/budgets). */
  readUnitsAPage: 3,
} as const;

/** What one rental uses, with so many pages that are read for it. Counted from budgets, events and subscriptions. */
export function usedByRental(pages: number, request: Item): Amounts {
  const deliveries = EVENTS.flatMap(({ name }) => consumers.filter((hears) => Object.hasOwn(hears, name))).length;
  const views = EVENTS.filter(({ name }) => Object.hasOwn(projectionSubscriptions, name)).length;
  const sum = (index: 1 | 2) => COMMANDS.reduce((total, name) => total + commandBudgets[name][index], 0);
  const [, , shown] = commandBudgets['update a view: held'];
  // The item enters the list, leaves it when it is held, enters and leaves again; a review changes two views.
  const viewWrites = views + 1 + 4 * (shown - 1);
  const plain = REQUESTS.length + pages + EVENTS.length + deliveries;
  return {
    [request]: REQUESTS.length + pages,
    invocation: plain + CALLS,
    gigabyteSecond: ASSUMED.secondsAnInvocation * (plain * ASSUMED.memory + CALLS * ASSUMED.calleeMemory),
    readUnit: sum(1) + pages * ASSUMED.readUnitsAPage,
    // The history keeps each event in one write.
    writeUnit: sum(2) + viewWrites + EVENTS.length,
    event: EVENTS.length,
    archivedGigabyte: (EVENTS.length * ASSUMED.eventBytes) / 1e9,
    queueRequest: deliveries * ASSUMED.queueRequests,
    logGigabyte: ((plain + CALLS) * ASSUMED.logBytes) / 1e9,
  };
}

/** What one request uses that reads a page, or that is refused for want of a token (`pages` 0). */
export function usedByRequest(pages: 0 | 1, request: Item): Amounts {
  return {
    [request]: 1,
    invocation: 1,
    gigabyteSecond: ASSUMED.secondsAnInvocation * ASSUMED.memory,
    readUnit: pages * ASSUMED.readUnitsAPage,
    logGigabyte: ASSUMED.logBytes / 1e9,
  };
}

/** Events that no rental has, so that a new one is not forgotten here. */
export const notOfARental = Object.keys(events).filter((name) => !EVENTS.some((one) => one.name === name));

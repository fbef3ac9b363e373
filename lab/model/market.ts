import { type Days, dayAfter, marketDay, numberOf } from '#contracts/days/civil-day.ts';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import * as itemFunctions from '#functions/item/item.functions.ts';
import { registerItem } from '#functions/item/use-cases/register-item.use-case.ts';
import { paymentTable } from '#functions/payment/adapters/payment.table.ts';
import * as paymentFunctions from '#functions/payment/payment.functions.ts';
import { createLedger } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import { reservationTable } from '#functions/reservation/adapters/reservation.table.ts';
import { reservationListeners } from '#functions/reservation/handlers/reservation.listeners.ts';
import { reviewTable } from '#functions/review/adapters/review.table.ts';
import * as reviewFunctions from '#functions/review/review.functions.ts';
import type { ConsumerPorts } from '#shared/composition/consumer-ports.ts';
import { createQueueConsumer } from '#shared/events/consuming/queue-consumer.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { type Outbox, toEnvelope } from '#shared/events/outbox.ts';
import { createLogger } from '#shared/observability/logger.ts';
import { createMemoryQuotas } from '#shared/persistence/quotas/quotas-memory.ts';
import type { Row } from '#shared/persistence/rows/row.ts';
import { context, nowMs } from '#shared/testing/context.fixture.ts';
import { toRecord } from '../simulation/cloud/queue.ts';
import { createTables } from '../simulation/cloud/tables.ts';
import type { Setting } from './walk.ts';

/** How long a reservation is held without a payment, in ms. */
export const payWithinMs = async () => 900_000;

/** The days of walks are near. */
export const payNear = async () => ({ aheadDays: 6, onceNearMs: 2 * 86_400_000 });
/** Nobody waits in the model of the saga: waiting.py is a model of its own. */
export const nobodyWaits = {
  keepForMs: async () => 1_800_000,
  findItem: () => Promise.reject(new Error('nobody waits')),
};
const keepDepositMs = async () => 900_000;

/** Nobody signs in to the model's market, so nobody is limited. */
export const noLimits = {
  quotas: createMemoryQuotas(),
  limits: async () => defaultLimits,
  registrationsPerHour: async () => defaultLimits.registrationsPerHour,
};

/** The model's one item. */
export const ITEM_NO = 1;

/** More than a renter who cancelled lets others go first, in ms. */
const MOVE_MS = 20_000;
const DAY_MS = 86_400_000;

/** The clock of a market, which begins at noon of day 1. */
function createCalendar() {
  let atMs = nowMs();
  const now = () => new Date(atMs).toISOString();
  const first = marketDay({ now });
  return {
    now,
    /** A day by its number, and the number of a day. */
    dayOf: (number: number): string => dayAfter(first, number - 1),
    numberOf: (day: string): number => numberOf(day) - numberOf(first) + 1,
    today: (): string => marketDay({ now }),
    /** Some seconds pass between two moves. */
    pass: (): void => {
      atMs += MOVE_MS;
    },
    passDay: (): void => {
      atMs += DAY_MS;
    },
  };
}

/**
 * The market's own use cases and listeners on tables in memory. Messages wait until they are delivered, and can be
 * delivered again at any time.
 */
export type Market = Awaited<ReturnType<typeof createMarket>>;

/** Makes a market with one item and nothing else. */
export async function createMarket({ days, renters, between }: Setting) {
  const calendar = createCalendar();
  const { now } = calendar;
  const tables = createTables(nowMs);
  const provider = createLedger();
  const comeAgain = { in: async () => undefined };
  const payment = { payments: tables.payments, provider, now };
  const settlements = consumer((own) => paymentFunctions.settlements(payment, own));
  const payments = consumer((own) => paymentFunctions.events({ ...payment, comeAgain }, own));
  const consumers = {
    item: consumer((own) => itemFunctions.events({ ...tables, now, comeAgain }, own)),
    reservation: consumer((own) => {
      const dependencies = { ...tables, ...nobodyWaits, now, payWithinMs, payNear, keepDepositMs, comeAgain };
      return createQueueConsumer({ subscriptions: reservationListeners(dependencies), ...own });
    }),
    payment: (event: Envelope) => (event.type in settlementSubscriptions ? settlements : payments)(event),
    review: consumer((own) => reviewFunctions.events({ ...tables, now }, own)),
  };
  await registerItem(
    { ...tables, ...noLimits, now, numbers: { next: async () => ITEM_NO } },
    { itemName: 'Camera', itemPrice: 100, ...(between > 0 && { daysBetween: between }) },
    context,
  );
  const events = createEvents();
  return {
    tables,
    calendar,
    /** The model's reservations. */
    reservations: days.map((_, index) => index + 1),
    renterOf: (reservationNo: number): number => renters[reservationNo - 1] ?? reservationNo,
    daysOf: (reservationNo: number): Days | undefined => {
      const span = days[reservationNo - 1];
      return span && { from: calendar.dayOf(span[0]), to: calendar.dayOf(span[1]) };
    },
    provider,
    payment,
    /** All events written so far, table by table, in the order they were written. */
    published: (): readonly Envelope[] => [
      ...events.of(tables.items.written, itemTable.outbox),
      ...events.of(tables.reservations.written, reservationTable.outbox),
      ...events.of(tables.payments.written, paymentTable.outbox),
      ...events.of(tables.reviews.written, reviewTable.outbox),
    ],
    writes: (): Writes => {
      const item = tables.items.written.length + tables.absentItems.written.length;
      const { reservations, payments, reviews } = tables;
      return {
        all: item + reservations.written.length + payments.written.length + reviews.written.length,
        item,
        reservation: timesOf(reservations.written),
        payment: timesOf(payments.written),
        review: timesOf(reviews.written),
      };
    },
    /** Delivers an event to one of its consumers. Throws when the consumer does not take it. */
    deliver: (name: keyof typeof consumers, event: Envelope): Promise<void> => consumers[name](event),
  };
}

/** How many writes there were: all, those of the item, and those of one row, by its number. */
export interface Writes extends Readonly<Record<'all' | 'item', number>> {
  readonly reservation: (number: number) => number;
  readonly payment: (number: number) => number;
  readonly review: (number: number) => number;
}

function timesOf(rows: readonly { readonly number: number }[]) {
  return (number: number): number => rows.filter((row) => row.number === number).length;
}

/** Makes a consumer's function. It throws what fails. */
function consumer(build: (own: ConsumerPorts) => ReturnType<typeof itemFunctions.events>) {
  let last = '';
  const logger = createLogger({}, (line) => {
    last = line;
  });
  const deadLetters = { keep: (_: string, reason: string) => Promise.reject(new Error(reason)) };
  const handle = build({ deadLetters, logger });
  return async (event: Envelope): Promise<void> => {
    const record = toRecord({ body: JSON.stringify({ detail: event }) }, 0);
    const { batchItemFailures } = await handle({ Records: [record] });
    if (batchItemFailures.length > 0) throw new Error(last);
  };
}

/** Turns each row into an event once. */
function createEvents() {
  const known = new Map<object, Envelope>();
  return {
    of<S extends { readonly version: number }>(rows: readonly Row<S>[], outbox: Outbox<S>): Envelope[] {
      return rows.map((row) => {
        const event = known.get(row) ?? toEnvelope(row.state, row.event, outbox);
        known.set(row, event);
        return event;
      });
    },
  };
}

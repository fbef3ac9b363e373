import { defaultLimits } from '#contracts/settings/limits.ts';
import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import * as itemFunctions from '#functions/item/item.functions.ts';
import { registerItem } from '#functions/item/use-cases/register-item.use-case.ts';
import { paymentTable } from '#functions/payment/adapters/payment.table.ts';
import * as paymentFunctions from '#functions/payment/payment.functions.ts';
import { createLedger } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import { reservationTable } from '#functions/reservation/adapters/reservation.table.ts';
import * as reservationFunctions from '#functions/reservation/reservation.functions.ts';
import { reviewTable } from '#functions/review/adapters/review.table.ts';
import * as reviewFunctions from '#functions/review/review.functions.ts';
import type { ConsumerPorts } from '#shared/composition/consumer-ports.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { type Outbox, toEnvelope } from '#shared/events/outbox.ts';
import { createLogger } from '#shared/observability/logger.ts';
import { createMemoryQuotas } from '#shared/persistence/quotas/quotas-memory.ts';
import type { Row } from '#shared/persistence/rows/row.ts';
import { context, now, nowMs } from '#shared/testing/context.fixture.ts';
import { toRecord } from '../simulation/cloud/queue.ts';
import { createTables } from '../simulation/cloud/tables.ts';

/** How long a reservation is held without a payment, in ms. */
export const payWithinMs = async () => 900_000;

/** Walks reserve without days. */
export const payNear = async () => ({ aheadDays: 6, onceNearMs: 2 * 86_400_000 });
/** Nobody waits in the model of the saga: waiting.py is a model of its own. */
export const keepForMs = async () => 1_800_000;
const keepDepositMs = async () => 900_000;

/** Nobody signs in to the model's market, so nobody is limited. */
export const noLimits = {
  quotas: createMemoryQuotas(),
  limits: async () => defaultLimits,
  registrationsPerHour: async () => defaultLimits.registrationsPerHour,
};

/** The model's one item. */
export const ITEM_NO = 1;

/**
 * The market's own use cases and listeners on tables in memory. Messages wait until they are delivered, and can be
 * delivered again at any time.
 */
export type Market = Awaited<ReturnType<typeof createMarket>>;

/** Makes a market with one item and nothing else. */
export async function createMarket() {
  const tables = createTables(nowMs);
  const provider = createLedger();
  const comeAgain = { in: async () => undefined };
  const payment = { payments: tables.payments, provider, now };
  const settlements = consumer((own) => paymentFunctions.settlements(payment, own));
  const payments = consumer((own) => paymentFunctions.events({ ...payment, comeAgain }, own));
  const consumers = {
    item: consumer((own) => itemFunctions.events({ ...tables, now, comeAgain }, own)),
    reservation: consumer((own) =>
      reservationFunctions.events({ ...tables, now, payWithinMs, payNear, keepForMs, keepDepositMs, comeAgain }, own),
    ),
    payment: (event: Envelope) => (event.type in settlementSubscriptions ? settlements : payments)(event),
    review: consumer((own) => reviewFunctions.events({ ...tables, now }, own)),
  };
  await registerItem(
    { ...tables, ...noLimits, now, numbers: { next: async () => ITEM_NO } },
    { itemName: 'Camera', itemPrice: 100 },
    context,
  );
  const events = createEvents();
  return {
    tables,
    provider,
    payment,
    /** All events written so far, table by table, in the order they were written. */
    published: (): readonly Envelope[] => [
      ...events.of(tables.items.written, itemTable.outbox),
      ...events.of(tables.reservations.written, reservationTable.outbox),
      ...events.of(tables.payments.written, paymentTable.outbox),
      ...events.of(tables.reviews.written, reviewTable.outbox),
    ],
    /** How many writes there were. */
    writes: (): number =>
      tables.items.written.length +
      tables.absentItems.written.length +
      tables.reservations.written.length +
      tables.payments.written.length +
      tables.reviews.written.length,
    /** Delivers an event to one of its consumers. Throws when the consumer does not take it. */
    deliver: (name: keyof typeof consumers, event: Envelope): Promise<void> => consumers[name](event),
  };
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

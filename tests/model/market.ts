import { itemTable } from '../../functions/item/adapters/item.table.ts';
import { itemListeners } from '../../functions/item/handlers/item.listeners.ts';
import { registerItem } from '../../functions/item/use-cases/register-item.use-case.ts';
import { paymentTable } from '../../functions/payment/adapters/payment.table.ts';
import { paymentListeners } from '../../functions/payment/handlers/payment.listeners.ts';
import { settlementListeners } from '../../functions/payment/handlers/settlement.listeners.ts';
import { createLedger } from '../../functions/payment/use-cases/provider-ledger.fixture.ts';
import { reservationTable } from '../../functions/reservation/adapters/reservation.table.ts';
import { reservationListeners } from '../../functions/reservation/handlers/reservation.listeners.ts';
import { reviewTable } from '../../functions/review/adapters/review.table.ts';
import { reviewListeners } from '../../functions/review/handlers/review.listeners.ts';
import type { Envelope } from '../../functions/shared/events/envelope.ts';
import { type Outbox, toEnvelope } from '../../functions/shared/events/outbox.ts';
import type { Subscription } from '../../functions/shared/events/queue-consumer.ts';
import type { Row } from '../../functions/shared/persistence/row.ts';
import { context, now, nowMs } from '../../functions/shared/testing/context.fixture.ts';
import { createTables } from '../simulation/tables.ts';

/** How long reservations are held without being paid. */
export const payWithinMs = async () => 900_000;

/** The model's one item. */
export const ITEM_NO = 1;

/** The market's own use cases and listeners on tables in memory: messages wait until they are delivered, and can be delivered for ever. */
export type Market = Awaited<ReturnType<typeof createMarket>>;

/** A market with one item and nothing else. */
export async function createMarket() {
  const tables = createTables(nowMs);
  const provider = createLedger();
  const payment = { payments: tables.payments, provider, now };
  const consumers = {
    item: itemListeners({ ...tables, now }),
    reservation: reservationListeners({ ...tables, now, payWithinMs, comeAgain: { in: async () => undefined } }),
    payment: [...paymentListeners(payment), ...settlementListeners(payment)],
    review: reviewListeners({ ...tables, now }),
  };
  await registerItem(
    { ...tables, now, numbers: { next: async () => ITEM_NO } },
    { itemName: 'Camera', itemPrice: 100 },
    context,
  );
  const events = createEvents();
  return {
    tables,
    provider,
    payment,
    /** Every event that was written so far, by table in the order they were written. */
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
    /** Delivers an event to one of its consumers. Throws when that one does not take it. */
    deliver: (consumer: keyof typeof consumers, event: Envelope): Promise<void> => deliver(consumers[consumer], event),
  };
}

async function deliver(subscriptions: readonly Subscription[], event: Envelope): Promise<void> {
  const subscription = subscriptions.find(({ contract }) => contract.name === event.type);
  if (subscription === undefined) throw new Error(`nobody takes ${event.type} there`);
  await subscription.handle(event, { correlationId: event.correlationid, causationId: event.id });
}

/** Makes each row an event once. */
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

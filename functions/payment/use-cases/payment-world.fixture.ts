import { paymentEvents } from '#contracts/events/payment.events.ts';
import { toEnvelope } from '#shared/events/outbox.ts';
import { createMemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { context, now, nowMs } from '#shared/testing/context.fixture.ts';
import { seed } from '#shared/testing/seed.ts';
import { paymentTable } from '../adapters/payment.table.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import { evolvePayment } from '../domain/payment.evolve.ts';
import { charge } from '../domain/payment.fixture.ts';
import { isInForce, type Payment } from '../domain/payment.ts';
import { createLedger } from './provider-ledger.fixture.ts';
import { settleCancellation } from './settle-cancellation.use-case.ts';
import { settleDeposit } from './settle-deposit.use-case.ts';

const { PaymentCanceled, DepositKept, DepositReleased } = paymentEvents;

/** Everything the payment's use cases need, in memory: no payment, and a provider without money. */
export function emptyWorld() {
  return {
    payments: createMemoryRepository<Payment, PaymentEvent>(paymentTable, nowMs),
    provider: createLedger(),
    now,
  };
}

/** See {@link emptyWorld}. */
export type PaymentWorld = ReturnType<typeof emptyWorld>;

/** The provider's id for the money of an attempt of the tests' payment. */
export function keyOf(attempt: number): string {
  return `${charge.reservationNo}-${attempt}`;
}

/** A world with an approved attempt, its money authorized. */
export async function approvedWorld(attempt: number): Promise<PaymentWorld> {
  const world = emptyWorld();
  const authorized = await world.provider.authorize({ idempotencyKey: keyOf(attempt), amount: charge.itemPrice });
  if (authorized.outcome === 'declined') throw new Error('the ledger declined');
  const { authorizationId } = authorized;
  await seed(world.payments, evolvePayment, [{ type: 'PaymentApproved', ...charge, attempt, authorizationId }]);
  return world;
}

/** Delivers every event that moves money to its settlement, as the queue would. */
export async function settleAll(world: PaymentWorld): Promise<void> {
  for (const { state, event } of [...world.payments.written]) {
    const { data } = toEnvelope(state, event, paymentTable.outbox);
    if (event.type === PaymentCanceled.name)
      await settleCancellation(world, { ...PaymentCanceled.data.parse(data), ...charge }, context);
    if (event.type === DepositKept.name)
      await settleDeposit(world, { ...DepositKept.data.parse(data), ...charge }, context);
    if (event.type === DepositReleased.name)
      await settleDeposit(world, { ...DepositReleased.data.parse(data), ...charge, kept: 0 }, context);
  }
}

/**
 * The state once everything is settled: the row's status, and where the money of each attempt is. Throws when row and
 * provider disagree: money in force must be exactly the row's, captured when the row says so.
 */
export async function balance(world: PaymentWorld): Promise<string> {
  const payment = await world.payments.find(charge.reservationNo);
  const { books } = world.provider;
  for (const [id, state] of books) {
    const inForce = payment !== undefined && isInForce(payment) && payment.authorizationId === id;
    const expected = inForce
      ? [payment.status === 'Captured' ? 'captured' : 'authorized']
      : ['voided', 'refunded', 'lapsed'];
    if (!expected.includes(state)) throw new Error(`the row is ${JSON.stringify(payment)}, but ${id} is ${state}`);
  }
  const money = [...books].sort().map(([id, state]) => `${id} ${state}`);
  return [payment?.status ?? 'no payment', ...money].join(', ');
}

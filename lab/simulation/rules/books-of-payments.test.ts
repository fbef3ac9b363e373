import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryLedger } from '#functions/ledger/adapters/ledger-memory.ts';
import { standingsOf } from '#functions/ledger/domain/standing.ts';
import { ledgerListeners } from '#functions/ledger/handlers/ledger.listeners.ts';
import { paymentTable } from '#functions/payment/adapters/payment.table.ts';
import type { PaymentEvent } from '#functions/payment/domain/payment.events.ts';
import {
  approve,
  approveWithDeposit,
  authorizationOf,
  cancel,
  capture,
  close,
  confirmDeposit,
  confirmRefund,
  DEPOSIT,
  forgetReason,
  itemBack,
  keep,
  lapse,
  type PaymentCommand,
  paymentRules,
  release,
} from '#functions/payment/domain/payment.fixture.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import { toEnvelope, toStoredEvent } from '#shared/events/outbox.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';

const attempt = fc.integer({ min: 6, max: 12 });
const commands = fc.oneof<fc.WeightedArbitrary<PaymentCommand>[]>(
  { weight: 3, arbitrary: attempt.map(approve) },
  { weight: 8, arbitrary: attempt.map(approveWithDeposit) },
  { weight: 4, arbitrary: attempt.map(cancel) },
  { weight: 4, arbitrary: attempt.map(confirmRefund) },
  { weight: 2, arbitrary: attempt.map(lapse) },
  { weight: 8, arbitrary: fc.constantFrom(capture, itemBack, release(), confirmDeposit, forgetReason) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: DEPOSIT }).map((kept) => keep(kept)) },
  { weight: 1, arbitrary: fc.constant(close) },
);

/** What the books must say, by the payment and by which deposits are on their way back or are back. */
function expectedOf({ status, itemPrice, deposit, refundsPending = [] }: Payment, pending: number, back: number) {
  const { amount = 0, kept = 0, settled = false } = deposit ?? {};
  return {
    held: status === 'Approved' ? itemPrice : 0,
    captured: status === 'Captured' ? itemPrice : 0,
    toRefund: refundsPending.length * itemPrice,
    depositsHeld: pending + (settled ? 0 : amount),
    depositsKept: settled ? kept : 0,
    depositsReleased: back + (settled ? amount - kept : 0),
    trialBalance: 0,
  };
}

/** Deposits that cancellations have to give back, by authorization, and how much of them is back. */
function createOwed() {
  const owed = new Map<string, number>();
  let back = 0;
  return {
    of: (authorizationId: string) => owed.get(authorizationId),
    note(before: Payment | undefined, event: PaymentEvent): void {
      if (event.type === 'PaymentCanceled' && event.authorizationId)
        owed.set(event.authorizationId, before?.deposit?.amount ?? 0);
      if (event.type !== 'PaymentRefunded') return;
      back += owed.get(event.authorizationId) ?? 0;
      owed.delete(event.authorizationId);
    },
    sums: () => [[...owed.values()].reduce((sum, amount) => sum + amount, 0), back] as const,
  };
}

/** Books that hear every event twice, as it is published. */
function createBooks() {
  const ledger = createMemoryLedger();
  const listeners = ledgerListeners({ ledger, currency: 'KRW' });
  return {
    standing: async () => standingsOf(await ledger.turnovers({}))[0],
    async hear(state: Payment, event: PaymentEvent): Promise<string> {
      const stored = toStoredEvent({ state, event, context, occurredAt: TIME }, paymentTable.outbox);
      const envelope = toEnvelope(state, stored, paymentTable.outbox);
      const listener = existing(listeners.find(({ contract }) => contract.name === envelope.type));
      for (const _ of [1, 2]) await listener.handle(envelope, context);
      return envelope.type;
    },
  };
}

it('say of a payment and its deposit what its state says, after every event', { timeout: 30_000 }, async () => {
  const seen = new Set<string>();
  const check = async (sequence: readonly PaymentCommand[]) => {
    const [books, owed] = [createBooks(), createOwed()];
    let payment: Payment | undefined;
    for (const asked of sequence) {
      const deposit = asked.type === 'ConfirmRefund' ? owed.of(authorizationOf(asked.n)) : undefined;
      const decision = paymentRules.decide(payment, asked.type === 'ConfirmRefund' ? { ...asked, deposit } : asked);
      if (decision.outcome !== 'event') continue;
      owed.note(payment, decision.event);
      payment = paymentRules.evolve(payment, decision.event);
      seen.add(await books.hear(payment, decision.event));
      const standing = await books.standing();
      if (standing !== undefined) expect(standing).toMatchObject(expectedOf(payment, ...owed.sums()));
    }
  };
  const sequences = fc.array(commands, { minLength: 1, maxLength: 40, size: 'max' });
  await fc.assert(fc.asyncProperty(sequences, check), { seed: 1, numRuns: 300 });
  expect([...seen].toSorted()).toEqual(paymentTable.outbox.contracts.map(({ name }) => name).toSorted());
});

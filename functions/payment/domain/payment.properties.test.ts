import fc from 'fast-check';
import { expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { paymentTable } from '../adapters/payment.table.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  approve,
  approveWithDeposit,
  cancel,
  capture,
  close,
  closeReleased,
  confirmDeposit,
  confirmRefund,
  DEPOSIT,
  depositLapses,
  expire,
  forgetReason,
  itemBack,
  KEEP_BY,
  keep,
  lapse,
  type PaymentCommand,
  paymentRules,
  release,
} from './payment.fixture.ts';
import { isInForce, type Payment } from './payment.ts';
import { refundStatusOf } from './refund.decide.ts';

/** Numbers with one digit and with two, so that a comparison as text fails. */
const attempt = fc.integer({ min: 6, max: 14 });
const commands = fc.oneof<fc.WeightedArbitrary<PaymentCommand>[]>(
  { weight: 6, arbitrary: attempt.map(approve) },
  { weight: 6, arbitrary: attempt.map(cancel) },
  { weight: 2, arbitrary: fc.constant(capture) },
  { weight: 4, arbitrary: attempt.map(confirmRefund) },
  { weight: 2, arbitrary: attempt.map(lapse) },
  { weight: 3, arbitrary: attempt.map(approveWithDeposit) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(itemBack, release(), release(KEEP_BY - 1), confirmDeposit, depositLapses, forgetReason),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: DEPOSIT + 1 }).map((kept) => keep(kept)) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(close, closeReleased), attempt.map(expire)) },
);

describeAggregate<Payment, PaymentEvent, PaymentCommand>('a payment', {
  ...paymentRules,
  table: paymentTable,
  contracts: events,
  commands,
  mayRepeat: () => true,
});

it('gives back exactly what it took: at most one charge is in force, and each is given back at most once', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 40, size: 'max' }), (sequence) => {
      let payment: Payment | undefined;
      const inForce = new Set<string>();
      for (const command of sequence) {
        const decision = paymentRules.decide(payment, command);
        if (decision.outcome !== 'event') continue;
        const { event } = decision;
        if (event.type === 'PaymentApproved') {
          inForce.add(event.authorizationId);
          expect(inForce.size).toBe(1);
        }
        if (event.type === 'PaymentCanceled' && event.authorizationId !== undefined) {
          expect(inForce.delete(event.authorizationId)).toBe(true);
        }
        payment = paymentRules.evolve(payment, event);
        expect(inForce.size).toBe(isInForce(payment) ? 1 : 0);
      }
    }),
  );
});

it('shows a refund as pending exactly while money it promised, and that has not lapsed, is not confirmed to be back', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 40, size: 'max' }), (sequence) => {
      let payment: Payment | undefined;
      const promised = new Set<string>();
      for (const command of sequence) {
        const decision = paymentRules.decide(payment, command);
        if (decision.outcome !== 'event') continue;
        const { event } = decision;
        if (event.type === 'PaymentCanceled' && event.authorizationId) promised.add(event.authorizationId);
        if (event.type === 'PaymentRefunded') expect(promised.delete(event.authorizationId)).toBe(true);
        payment = paymentRules.evolve(payment, event);
        const { lapsedId } = payment;
        expect(refundStatusOf(payment) === 'Pending').toBe([...promised].some((id) => id !== lapsedId));
      }
    }),
  );
});

it('decides on a deposit once, after the return, and never keeps more than there is', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 40, size: 'max' }), (sequence) => {
      let payment: Payment | undefined;
      let decided = 0;
      let isBack = false;
      for (const command of sequence) {
        const decision = paymentRules.decide(payment, command);
        if (decision.outcome !== 'event') continue;
        const { event } = decision;
        if (event.type === 'DepositDue') isBack = true;
        if (event.type === 'DepositKept' || event.type === 'DepositReleased') {
          decided += 1;
          expect([isBack, decided]).toEqual([true, 1]);
        }
        if (event.type === 'DepositKept') expect(event.kept).toBeLessThanOrEqual(DEPOSIT);
        payment = paymentRules.evolve(payment, event);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { paymentTable } from '../adapters/payment.table.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  approve,
  cancel,
  capture,
  close,
  closeReleased,
  confirmRefund,
  expire,
  type PaymentCommand,
  paymentRules,
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

it('shows a refund as pending exactly while money it promised is not confirmed to be back', () => {
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
        expect(refundStatusOf(payment) === 'Pending').toBe(promised.size > 0);
      }
    }),
  );
});

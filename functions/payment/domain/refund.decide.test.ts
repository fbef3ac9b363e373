import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  approved,
  canceled,
  captured,
  closed,
  closedWithMoney,
  confirmRefund,
  lapsed,
  paymentRules,
  refunded,
} from './payment.fixture.ts';
import { refundStatusOf } from './refund.decide.ts';

const { given } = rulesOf(paymentRules);

describe('money that the provider gave back', () => {
  it('is recorded, once', () => {
    given(approved(5), canceled(6, 5)).when(confirmRefund(5)).thenHappened(refunded(5));
    given(approved(5), captured, closedWithMoney(5, true)).when(confirmRefund(5)).thenHappened(refunded(5));
    given(approved(5), canceled(6, 5), refunded(5)).when(confirmRefund(5)).thenNothing();
  });

  it('is recorded also when it has been paid again meanwhile, or cancelled again', () => {
    given(approved(5), canceled(6, 5), approved(7)).when(confirmRefund(5)).thenHappened(refunded(5));
    given(approved(5), canceled(6, 5), approved(7), canceled(8, 7)).when(confirmRefund(5)).thenHappened(refunded(5));
  });

  it('is nothing where nobody promised it', () => {
    given().when(confirmRefund(5)).thenNothing();
    given(approved(5)).when(confirmRefund(5)).thenNothing();
    given(approved(5), canceled(6, 5)).when(confirmRefund(4)).thenNothing();
  });
});

describe('whether the renter’s money is back', () => {
  it.each<[string, readonly PaymentEvent[], 'Pending' | 'Done' | null]>([
    ['it is in force', [approved(5)], null],
    ['it was taken', [approved(5), captured], null],
    ['none was ever paid', [closed(0)], null],
    ['it was taken back before any was paid', [canceled(5)], null],
    ['it was promised', [approved(5), canceled(6, 5)], 'Pending'],
    ['it was promised at the closing', [approved(5), captured, closedWithMoney(5, true)], 'Pending'],
    ['the provider confirmed it', [approved(5), canceled(6, 5), refunded(5)], 'Done'],
    ['it was closed then', [approved(5), canceled(6, 5), refunded(5), closed()], 'Done'],
    ['it was closed before that', [approved(5), canceled(6, 5), closed()], 'Pending'],
    ['new money is in force, and the old is not back', [approved(5), canceled(6, 5), approved(7)], 'Pending'],
    ['new money is in force, and the old is back', [approved(5), canceled(6, 5), refunded(5), approved(7)], null],
    ['it lapsed', [approved(5), lapsed(5)], null],
    ['it lapsed, and the provider let it go', [approved(5), lapsed(5), refunded(5)], null],
    ['it lapsed, and was closed then', [approved(5), lapsed(5), refunded(5), closed()], null],
    ['it lapsed, and was taken back then', [approved(5), lapsed(5), refunded(5), canceled(6)], null],
    ['it lapsed, and new money is in force', [approved(5), lapsed(5), approved(7)], null],
    ['it lapsed, and new money was promised', [approved(5), lapsed(5), approved(7), canceled(8, 7)], 'Pending'],
    ['it lapsed, and new money is back', [approved(5), lapsed(5), approved(7), canceled(8, 7), refunded(7)], 'Done'],
    ['it lapsed, and earlier money is not back', [approved(3), canceled(4, 3), approved(5), lapsed(5)], 'Pending'],
    ['only one of two is back', [approved(5), canceled(6, 5), approved(7), canceled(8, 7), refunded(7)], 'Pending'],
  ])('%s', (_, history, status) => {
    const payment = fold(paymentRules.evolve, history);
    expect(payment && refundStatusOf(payment)).toBe(status);
  });

  it('is not known of a cancellation by an earlier version, which promised without keeping it', () => {
    const payment = fold(paymentRules.evolve, [approved(5), canceled(6, 5)]);
    expect(payment && refundStatusOf({ ...payment, refundsPending: undefined })).toBeNull();
  });
});

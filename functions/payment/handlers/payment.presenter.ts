import { lateIn } from '#contracts/days/late.ts';
import type { PaymentAnswer } from '#contracts/http/payments.answers.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { type Deposit, depositStatusOf } from '../domain/deposit.ts';
import { readsWords } from '../domain/payment.policy.ts';
import { hasLapsed, isInForce, type Payment } from '../domain/payment.ts';
import { refundStatusOf } from '../domain/refund.decide.ts';
import { paymentTemplates } from './payment.templates.ts';

/**
 * A payment as clients see it: the original's fields (Paid while money is in force; `itemPrice` is the total, as the
 * original charges one price for a rental), its own number, its status, whether the money of a cancelled one is back or
 * had lapsed, its deposit if it has one, its reservation, and the possible requests.
 */
export const paymentResource = (nowSeconds: () => number): Resource<Payment, PaymentAnswer> => ({
  name: 'payments',
  rel: 'payment',
  idOf: ({ paymentNo }) => paymentNo,
  present: (payment, caller) => ({
    paymentNo: payment.paymentNo,
    reservationNo: payment.reservationNo,
    itemPrice: payment.itemPrice,
    total: payment.itemPrice,
    paymentStatus: isInForce(payment) ? 'Paid' : 'NotPaid',
    itemNo: payment.itemNo,
    status: payment.status,
    refundStatus: refundStatusOf(payment),
    ...(hasLapsed(payment) && { lapsed: true }),
    ...(payment.deposit && { deposit: depositShown(payment.deposit, readsWords(caller, payment)) }),
  }),
  links: ({ reservationNo }) => ({ reservation: ['reservations', reservationNo] }),
  templates: (payment, caller) => paymentTemplates(payment, caller, nowSeconds()),
});

/** Of what lapsed nothing is kept, whatever its owner wanted, and nothing is due. */
function depositShown(deposit: Deposit, withWords: boolean): NonNullable<PaymentAnswer['deposit']> {
  const { amount, keepBy, kept = null, reason = null } = deposit;
  const status = depositStatusOf(deposit);
  if (status === 'Lapsed') return { amount, status, keepBy: null, kept: 0, reason: null };
  const until = keepBy === undefined ? null : new Date(keepBy * 1_000).toISOString();
  return { amount, status, keepBy: until, ...lateIn(deposit), kept, reason: withWords ? reason : null };
}

import type { PaymentAnswer } from '#contracts/http/payments.answers.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { isInForce, type Payment } from '../domain/payment.ts';
import { refundStatusOf } from '../domain/refund.decide.ts';

/**
 * A payment as clients see it: the original's fields (Paid while money is in force), its own number, its status,
 * whether the money of a cancelled one is back, and its reservation.
 */
export const paymentResource: Resource<Payment, PaymentAnswer> = {
  name: 'payments',
  rel: 'payment',
  idOf: ({ paymentNo }) => paymentNo,
  present: (payment) => ({
    paymentNo: payment.paymentNo,
    reservationNo: payment.reservationNo,
    itemPrice: payment.itemPrice,
    paymentStatus: isInForce(payment) ? 'Paid' : 'NotPaid',
    itemNo: payment.itemNo,
    status: payment.status,
    refundStatus: refundStatusOf(payment),
  }),
  links: ({ reservationNo }) => ({ reservation: ['reservations', reservationNo] }),
};

import { isInForce, type Payment } from '../domain/payment.ts';
import { refundStatusOf } from '../domain/refund.decide.ts';

/**
 * A payment as clients see it: the original's fields (Paid while money is in force), its own number, where it stands, and whether
 * the money of a cancelled one is back.
 */
export function presentPayment(payment: Payment): object {
  const { paymentNo, reservationNo, itemNo, itemPrice, status } = payment;
  return {
    paymentNo,
    reservationNo,
    itemPrice,
    paymentStatus: isInForce(payment) ? 'Paid' : 'NotPaid',
    itemNo,
    status,
    refundStatus: refundStatusOf(payment),
  };
}

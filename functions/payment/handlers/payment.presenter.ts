import type { Presented } from '../../shared/http/hal.ts';
import { isInForce, type Payment } from '../domain/payment.ts';
import { refundStatusOf } from '../domain/refund.decide.ts';

/**
 * A payment as clients see it: the original's fields (Paid while money is in force), its own number, where it stands, whether
 * the money of a cancelled one is back, and its reservation.
 */
export function presentPayment(payment: Payment): Presented {
  const { paymentNo, reservationNo, itemNo, itemPrice, status } = payment;
  return {
    paymentNo,
    reservationNo,
    itemPrice,
    paymentStatus: isInForce(payment) ? 'Paid' : 'NotPaid',
    itemNo,
    status,
    refundStatus: refundStatusOf(payment),
    _links: { reservation: ['reservations', reservationNo] },
  };
}

import { isInForce, type Payment } from '../domain/payment.ts';

/** A payment as clients see it: the original's fields (Paid while money is in force), its own number and where it stands. */
export function presentPayment(payment: Payment): object {
  const { paymentNo, reservationNo, itemNo, itemPrice, status } = payment;
  return {
    paymentNo,
    reservationNo,
    itemPrice,
    paymentStatus: isInForce(payment) ? 'Paid' : 'NotPaid',
    itemNo,
    status,
  };
}

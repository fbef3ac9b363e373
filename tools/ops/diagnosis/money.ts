import { events } from '#contracts/events/index.ts';
import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import { type Advice, asked, type Facts, paymentSays, told, undecided } from './advice.ts';

/** What to do when a reservation that has its item, and its payment, disagree on money. */
export function ofMoney(facts: Facts): Advice | undefined {
  const { state, payment } = facts;
  const isPaidThere = payment !== undefined && isInForce(payment.state);
  if (state.paymentStatus === 'Paid') return isPaidThere ? undefined : paidHereAlone(facts);
  return isPaidThere ? paidThereAlone(facts, payment.state) : undefined;
}

function paidHereAlone(facts: Facts): Advice | undefined {
  const { state, payment, reservationNo } = facts;
  const { itemNo, itemPrice, paymentFence, customerId, ownerId } = state;
  if (payment?.state.status === 'Closed') return undefined;
  if (payment !== undefined && payment.state.attempt > paymentFence)
    return told('it has not heard that its payment was taken back', 'reservation', events.PaymentCanceled, {
      ...paymentSays(facts),
      captured: false,
    });
  // The same attempt is the same money at the provider.
  const attempt = payment === undefined ? paymentFence : Math.max(paymentFence, payment.state.attempt + 1);
  const input = { reservationNo, itemNo, itemPrice, attempt, customerId, ownerId };
  return asked('it is paid, and payment does not know it any more', 'approvePayment', input);
}

function paidThereAlone(facts: Facts, { attempt, status }: Payment): Advice {
  const { itemNo, itemPrice, paymentFence } = facts.state;
  if (attempt > paymentFence)
    return told('it has not heard of its payment', 'reservation', events.PaymentApproved, paymentSays(facts));
  if (status !== 'Approved') return undecided('it is not paid, and its money was taken');
  const input = { reservationNo: facts.reservationNo, itemNo, itemPrice, attempt: paymentFence };
  return asked('its payment was taken back, and payment does not know it any more', 'cancelPayment', input);
}

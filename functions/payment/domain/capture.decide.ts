import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { hasLapsed, moneyToGiveBack, type Payment } from './payment.ts';

/**
 * The item is handed over: captures the authorized money. A repetition changes nothing; without money in force it is
 * refused. `taken`: the authorization that the provider captured. If the reservation was paid again meanwhile, that
 * other money was not captured and does not count.
 */
export function decideCapture(
  payment: Payment | undefined,
  taken: string | undefined = payment?.authorizationId,
): Decision<PaymentEvent> {
  if (payment?.status === 'Captured') return nothing();
  if (hasLapsed(payment)) return rejected('conflict', 'lapsed', 'the provider has let the payment lapse');
  if (payment?.status !== 'Approved' || payment.authorizationId !== taken)
    return rejected('conflict', 'not-paid', 'no payment is in force');
  return happened({ type: 'PaymentCaptured' });
}

/**
 * The provider has let an authorization lapse before it was captured: the money is given up, and the renter may pay
 * again. Only that money: what was paid anew, taken back or closed meanwhile stays as it is.
 */
export function decideLapse(payment: Payment | undefined, authorizationId: string): Decision<PaymentEvent> {
  if (payment?.status !== 'Approved' || payment.authorizationId !== authorizationId) return nothing();
  const { reservationNo, itemNo, itemPrice, attempt } = payment;
  const charge = { reservationNo, itemNo, itemPrice };
  const money = moneyToGiveBack(payment);
  return happened({ type: 'PaymentCanceled', ...charge, attempt, closed: false, lapsed: true, ...money });
}

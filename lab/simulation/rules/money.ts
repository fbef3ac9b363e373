import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * Checks the provider's books once all messages are delivered: each rental is charged once, at the item's own price,
 * and given back exactly.
 */
export function checkMoney({ world, mirror }: Scene, blame: Blame): void {
  const { books, amounts, hindered } = world.provider;
  const attempts = new Set<string>();
  for (const [key, money] of books) {
    const [reservation, attempt] = key.split('-');
    const name = `${reservation}-${attempt}`;
    if (attempts.has(name)) blame('one authorization an attempt', `attempt ${name} has several`);
    attempts.add(name);
    const reservationNo = Number(reservation);
    const payment = mirror.payments.latest.get(reservationNo);
    if (payment?.authorizationId === key) checkOwn(payment, key, money);
    else checkOther(key, money);
  }
  for (const payment of mirror.payments.latest.values()) {
    const { authorizationId, paymentNo, status, refundsPending = [] } = payment;
    if (refundsPending.length > 0)
      blame('refunds are confirmed', `payment ${paymentNo} still says that ${refundsPending} is to be given back`);
    if (authorizationId !== undefined && !books.has(authorizationId)) {
      blame('money in the books', `payment ${paymentNo} is ${status} by ${authorizationId}, of which nobody knows`);
    }
    if (authorizationId !== undefined) checkPrice(payment, authorizationId);
  }

  /**
   * A hand-over that a fault struck may have captured the money, or found that it has lapsed, and got no further; a
   * cancellation then refunds it.
   */
  function checkOwn({ paymentNo, status }: Payment, key: string, money: string): void {
    const approved = hindered('capture', key) ? ['authorized', 'captured', 'lapsed'] : ['authorized'];
    const expected = { Approved: approved, Captured: ['captured'] }[status as string] ?? [
      'voided',
      'refunded',
      'lapsed',
    ];
    if (!expected.includes(money))
      blame('books and payment agree', `payment ${paymentNo} is ${status}, its money ${money}`);
  }

  /**
   * An authorization that no payment knows lapses by itself, but only a run that a fault struck may leave one behind.
   */
  function checkOther(key: string, money: string): void {
    if (money === 'captured') blame('charged once', `${key} was charged beside the payment's own`);
    if (money === 'authorized' && !hindered('authorize', key))
      blame('nothing left reserved', `${key} is reserved for nothing`);
  }

  function checkPrice({ reservationNo, itemPrice }: Payment, key: string): void {
    const reservation = mirror.reservations.latest.get(reservationNo);
    const held = mirror.items
      .of(reservation?.itemNo ?? 0)
      .find(({ event }) => event.type === 'ItemHeld' && event.facts.reservationNo === reservationNo);
    const own = held?.event.facts.total ?? held?.state.itemPrice;
    if (amounts.get(key) !== own)
      blame('charged the item’s price', `${key}: ${amounts.get(key)} charged, price ${own}`);
    if (itemPrice !== own)
      blame('charged the item’s price', `payment ${reservationNo} says ${itemPrice}, price ${own}`);
  }
}

import type { Aggregates } from './aggregates.ts';

/**
 * A market without what a lost reservation leaves behind, which only blocks it for good: a payment that is closed or
 * cancelled, and its place in the lock.
 */
export function withoutLost<M extends Aggregates>(market: M): M {
  const there = new Set(market.reservations.map(({ reservationNo }) => reservationNo));
  const last = (itemNo: number) =>
    Math.max(0, ...market.reservations.filter((one) => one.itemNo === itemNo).map(({ holdSeq }) => holdSeq));
  const isSpent = ({ status }: Aggregates['payments'][number]) => status === 'Closed' || status === 'Canceled';
  return {
    ...market,
    payments: market.payments.filter((payment) => there.has(payment.reservationNo) || !isSpent(payment)),
    locks: market.locks.map((lock) => ({ ...lock, holdSeq: Math.min(lock.holdSeq, last(lock.itemNo)) })),
  };
}

import type { Gate } from '#shared/testing/every-interleaving.ts';
import type { ReservationNews } from '../domain/news.decide.ts';
import { itemRented, paymentApproved, paymentCanceled, paymentClosed } from '../domain/reservation.fixture.ts';
import type { ClosePayment } from './cancel-reservation.use-case.ts';
import type { ApprovePayment } from './request-payment.use-case.ts';
import type { CancelPayment } from './request-payment-cancellation.use-case.ts';

/**
 * The payment of one reservation, as far as these tests need it: its answers, each decided at once, and the news that
 * follow. A capture appears as the hand-over that it completes.
 */
export function createPaymentRow() {
  let status: 'None' | 'Approved' | 'Canceled' | 'Captured' | 'Closed' = 'None';
  let attempt = 0;
  const news: ReservationNews[] = [];
  const is = (next: typeof status, number: number, told: ReservationNews): void => {
    [status, attempt] = [next, number];
    news.push(told);
  };
  const calls: { approve: ApprovePayment; cancel: CancelPayment; close: ClosePayment } = {
    approve: async ({ attempt: n }) => {
      if (status === 'Closed') return { outcome: 'closed' };
      if (status === 'Canceled' && attempt >= n) return { outcome: 'stale' };
      if (status !== 'Captured' && (status !== 'Approved' || attempt < n)) is('Approved', n, paymentApproved(n));
      return { outcome: 'approved' };
    },
    cancel: async ({ attempt: n }) => {
      if (status === 'Captured') return { outcome: 'captured' };
      if (status === 'Approved' && attempt > n) return { outcome: 'stale' };
      if (status !== 'Closed' && (status !== 'Canceled' || attempt < n)) is('Canceled', n, paymentCanceled(n));
      return { outcome: 'canceled' };
    },
    close: async () => {
      if (status === 'Captured') return { outcome: 'captured' };
      if (status !== 'Closed') is('Closed', attempt, paymentClosed);
      return { outcome: 'closed' };
    },
  };
  return {
    news,
    calls,
    status: () => status,
    /** The hand-over captures the money. */
    capture: async () => {
      if (status === 'Approved') is('Captured', attempt, itemRented);
    },
    /** A call whose caller no longer waits: it has the same effect, but its answer is lost. */
    late: (call: keyof typeof calls, n: number) => async (_: unknown, gate: Gate) => {
      const request = { reservationNo: 1, itemNo: 5, itemPrice: 100, customerId: 7, attempt: n };
      await gate(calls)[call](request, { correlationId: 'late', causationId: 'late' });
    },
  };
}

/** See {@link createPaymentRow}. */
export type PaymentRow = ReturnType<typeof createPaymentRow>;

import type { Gate } from '#shared/testing/every-interleaving.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { itemRented, paymentApproved, paymentCanceled, paymentClosed } from '../domain/reservation.fixture.ts';
import type { ClosePayment } from './cancel-reservation.use-case.ts';
import type { ApprovePayment } from './request-payment.use-case.ts';
import type { CancelPayment } from './request-payment-cancellation.use-case.ts';

/**
 * The payment of one reservation as far as it is told apart here: what it answers, each answer decided at once, and
 * the news that follow. A capture is told as the hand-over that it completes.
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
    /** Somebody captures, at the hand-over. */
    capture: async () => {
      if (status === 'Approved') is('Captured', attempt, itemRented);
    },
    /** What comes of a call whose caller waits no longer: the same, but nobody hears of it. */
    late: (call: keyof typeof calls, n: number) => async (_: unknown, gate: Gate) => {
      const request = { reservationNo: 1, itemNo: 5, itemPrice: 100, customerId: 7, attempt: n };
      await gate(calls)[call](request, { correlationId: 'late', causationId: 'late' });
    },
  };
}

/** See {@link createPaymentRow}. */
export type PaymentRow = ReturnType<typeof createPaymentRow>;

import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { anonymous } from '#shared/domain/caller.ts';
import { NEWS_SECONDS } from '#shared/domain/decision.ts';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { someWords } from '#shared/testing/some-words.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  itemReturned,
  paid,
  paymentApproved,
  paymentCanceled,
  rejected,
  rented,
  returned,
  unpaid,
  wished,
} from '../domain/reservation.fixture.ts';
import { cancelReservation } from './cancel-reservation.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type ApprovePayment, requestPayment } from './request-payment.use-case.ts';
import { emptyWorld, newsOf, standing, worldWith } from './reservation-world.fixture.ts';

/** A payment that gives this answer and records its requests. */
function payment(outcome: Awaited<ReturnType<ApprovePayment>>['outcome']) {
  const asked: Parameters<ApprovePayment>[] = [];
  const approve: ApprovePayment = async (...request) => {
    asked.push(request);
    return { outcome };
  };
  return { approve, asked };
}

const mustNotBeAsked: ApprovePayment = async () => {
  throw new Error('payment was asked');
};

describe('paying', () => {
  it('asks for approval of the item’s own price under the version it was asked at, then is paid', async () => {
    const world = await worldWith(confirmed);
    const { approve, asked } = payment('approved');
    const reservation = await requestPayment(world, approve, 1, anybody, context);
    expect(asked).toEqual([[{ reservationNo: 1, customerId: 3, itemNo: 5, itemPrice: 100, attempt: 2 }, context]]);
    expect(reservation).toMatchObject({ state: { paymentStatus: 'Paid', paymentFence: 2 } });
    expect(newsOf(world, 2)).toEqual(['PaymentRequested']);
  });

  it.each([
    ['declined', { kind: 'declined', code: 'payment-declined' }],
    ['closed', { kind: 'conflict', code: 'reservation-cancelled' }],
    ['stale', { kind: 'conflict', code: 'payment-overtaken' }],
  ] as const)('says so when it is %s; nothing is paid', async (outcome, rejection) => {
    const world = await worldWith(confirmed);
    await expect(requestPayment(world, payment(outcome).approve, 1, anybody, context)).resolves.toMatchObject({
      rejection: { ...rejection, detail: someWords },
    });
    expect(newsOf(world, 2)).toEqual([]);
    expect(await standing(world)).toBe('Confirmed, NotPaid, NotRenting');
  });

  it('says that payment is unavailable; nothing is paid, and the same attempt is asked for again', async () => {
    const world = await worldWith(confirmed);
    const attempts: number[] = [];
    const approve: ApprovePayment = async ({ attempt }) => {
      attempts.push(attempt);
      if (attempts.length > 1) return { outcome: 'approved' };
      throw new DependencyUnavailable({
        dependency: 'payment',
        reason: 'circuit-open',
        outcome: 'nothing-happened',
        retryAfterSeconds: 3,
      });
    };
    await expect(requestPayment(world, approve, 1, anybody, context)).rejects.toMatchObject({ retryAfterSeconds: 3 });
    expect(newsOf(world, 2)).toEqual([]);
    await requestPayment(world, approve, 1, anybody, context);
    expect(attempts).toEqual([2, 2]);
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });

  it.each([
    ['it is not confirmed', 'reservation-not-confirmed', []],
    ['it is rejected', 'reservation-rejected', [rejected]],
    ['it is being cancelled', 'reservation-not-found', [confirmed, cancelled]],
    ['it is cancelled', 'reservation-not-found', [confirmed, cancelled, closedCancelled]],
  ])('asks nobody for money when %s', async (_, code, history) => {
    const world = await worldWith(...history);
    const paying = requestPayment(world, mustNotBeAsked, 1, anybody, context);
    await expect(paying).resolves.toMatchObject({ rejection: { code } });
    expect(newsOf(world, history.length + 1)).toEqual([]);
  });

  it('asks nobody for money when there is no such reservation', async () => {
    const paying = requestPayment(emptyWorld(), mustNotBeAsked, 1, anybody, context);
    await expect(paying).resolves.toMatchObject({ rejection: { kind: 'not-found' } });
  });

  it('asks for approval also when it is Paid, under a version of its own: no late cancellation beats that', async () => {
    const world = await worldWith(confirmed, paid(2));
    const { approve, asked } = payment('approved');
    expect(await requestPayment(world, approve, 1, anybody, context)).toMatchObject({
      state: { paymentStatus: 'Paid', paymentFence: 4 },
    });
    expect(asked).toEqual([[{ reservationNo: 1, itemNo: 5, itemPrice: 100, customerId: 3, attempt: 4 }, context]]);
    expect(newsOf(world, 3)).toEqual(['PaymentAskedAgain', 'PaymentRequested']);
    await receiveNews(world, 1, paymentCanceled(3), context);
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });

  it('asks nobody for money while it is to be cancelled: not yet', async () => {
    const world = await worldWith(confirmed, paid(2), wished);
    const paying = requestPayment(world, mustNotBeAsked, 1, anybody, context);
    await expect(paying).resolves.toMatchObject({
      rejection: { code: 'cancellation-undecided', retryAfterSeconds: NEWS_SECONDS },
    });
    expect(newsOf(world, 4)).toEqual([]);
  });

  it('asks nobody for money when it is renting or returned already, and gives it as it is', async () => {
    for (const history of [
      [confirmed, paid(2), rented],
      [confirmed, paid(2), rented, returned],
    ]) {
      const world = await worldWith(...history);
      expect(await requestPayment(world, mustNotBeAsked, 1, anybody, context)).toMatchObject({
        state: { paymentStatus: 'Paid' },
      });
      expect(newsOf(world, history.length + 1)).toEqual([]);
    }
  });

  it('pays again after the payment was taken back, with a newer attempt', async () => {
    const world = await worldWith(confirmed, paid(2), unpaid(3));
    const { approve, asked } = payment('approved');
    await requestPayment(world, approve, 1, anybody, context);
    expect(asked[0]?.[0].attempt).toBe(4);
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });
});

describe('what happens while payment is asked', () => {
  it('the news of the approval comes first: paid once', async () => {
    const world = await worldWith(confirmed);
    const port = meanwhile(payment('approved'), 'approve', () => receiveNews(world, 1, paymentApproved(2), context));
    expect(await requestPayment(world, port.approve, 1, anybody, context)).toMatchObject({
      state: { paymentStatus: 'Paid' },
    });
    expect(newsOf(world, 2)).toEqual(['PaymentRequested']);
  });

  it('the answer is lost: the news of the approval makes it paid all the same', async () => {
    const world = await worldWith(confirmed);
    const lost: ApprovePayment = async () => {
      throw new Error('too late');
    };
    await expect(requestPayment(world, lost, 1, anybody, context)).rejects.toThrow('too late');
    await receiveNews(world, 1, paymentApproved(2), context);
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });

  it('it is handed over on that approval and comes back: paid, and nothing is refused', async () => {
    const world = await worldWith(confirmed);
    const port = meanwhile(payment('approved'), 'approve', () => receiveNews(world, 1, itemReturned, context));
    expect(await requestPayment(world, port.approve, 1, anybody, context)).toMatchObject({
      state: { paymentStatus: 'Paid' },
    });
  });

  it('the renter cancels: not found any more, and not paid', async () => {
    const world = await worldWith(confirmed);
    const port = meanwhile(payment('approved'), 'approve', () =>
      cancelReservation(world, async () => ({ outcome: 'closed' }), 1, { caller: anonymous }, context),
    );
    const paying = requestPayment(world, port.approve, 1, anybody, context);
    await expect(paying).resolves.toMatchObject({ rejection: { code: 'reservation-not-found' } });
    expect(await standing(world)).toBe('Cancelling, NotPaid, NotRenting');
  });

  it('a newer cancellation of the payment comes: overtaken, and not paid', async () => {
    const world = await worldWith(confirmed);
    const port = meanwhile(payment('approved'), 'approve', () => receiveNews(world, 1, paymentCanceled(3), context));
    const paying = requestPayment(world, port.approve, 1, anybody, context);
    await expect(paying).resolves.toMatchObject({ rejection: { code: 'payment-overtaken' } });
    expect(await standing(world)).toBe('Confirmed, NotPaid, NotRenting');
  });
});

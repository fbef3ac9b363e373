import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import {
  cancelled,
  confirmed,
  itemRented,
  paid,
  paymentApproved,
  paymentCanceled,
  rejected,
  rented,
  returned,
  wished,
} from '../domain/reservation.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type CancelPayment, requestPaymentCancellation } from './request-payment-cancellation.use-case.ts';
import { emptyWorld, newsOf, standing, worldWith } from './reservation-world.fixture.ts';

const paidWorld = () => worldWith(confirmed, paid(2));

/** A payment that gives this answer and records its requests. */
function payment(outcome: Awaited<ReturnType<CancelPayment>>['outcome']) {
  const asked: Parameters<CancelPayment>[] = [];
  const cancel: CancelPayment = async (...request) => {
    asked.push(request);
    return { outcome };
  };
  return { cancel, asked };
}

const mustNotBeAsked: CancelPayment = async () => {
  throw new Error('payment was asked');
};

describe('taking the payment back', () => {
  it('asks payment first; the reservation stays confirmed and can be paid again', async () => {
    const world = await paidWorld();
    const { cancel, asked } = payment('canceled');
    const reservation = await requestPaymentCancellation(world, cancel, 1, anybody, context);
    expect(asked).toEqual([[{ reservationNo: 1, customerId: 3, itemNo: 5, itemPrice: 100, attempt: 3 }, context]]);
    expect(reservation).toMatchObject({ state: { status: 'Confirmed', paymentStatus: 'NotPaid', paymentFence: 3 } });
    expect(newsOf(world, 3)).toEqual(['PaymentCancellationRequested']);
  });

  it.each([
    ['the money was captured', 'captured', 'item-lent'],
    ['a newer payment is in force', 'stale', 'payment-overtaken'],
  ] as const)('is refused when %s; it stays paid', async (_, outcome, code) => {
    const world = await paidWorld();
    const asking = requestPaymentCancellation(world, payment(outcome).cancel, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { kind: 'conflict', code, detail: someWords } });
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });

  it('says that payment is unavailable; it stays paid, and the same attempt is asked for again', async () => {
    const world = await paidWorld();
    const attempts: number[] = [];
    const cancel: CancelPayment = async ({ attempt }) => {
      attempts.push(attempt);
      if (attempts.length > 1) return { outcome: 'canceled' };
      throw new DependencyUnavailable({
        dependency: 'payment',
        reason: 'timeout',
        outcome: 'unknown',
        retryAfterSeconds: 1,
      });
    };
    const asking = requestPaymentCancellation(world, cancel, 1, anybody, context);
    await expect(asking).rejects.toMatchObject({ name: 'DependencyUnavailable' });
    expect(newsOf(world, 3)).toEqual([]);
    await requestPaymentCancellation(world, cancel, 1, anybody, context);
    expect(attempts).toEqual([3, 3]);
  });

  it.each([
    ['the thing was handed over', 'item-lent', [confirmed, paid(2), rented]],
    ['it is over', 'reservation-closed', [confirmed, paid(2), rented, returned]],
    ['it is rejected', 'reservation-rejected', [rejected]],
    ['it is being cancelled', 'reservation-not-found', [confirmed, paid(2), cancelled]],
  ])('asks payment nothing when %s', async (_, code, history) => {
    const world = await worldWith(...history);
    const asking = requestPaymentCancellation(world, mustNotBeAsked, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { code } });
    expect(newsOf(world, history.length + 1)).toEqual([]);
  });

  it('asks payment nothing when there is no such reservation', async () => {
    const asking = requestPaymentCancellation(emptyWorld(), mustNotBeAsked, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { kind: 'not-found' } });
  });

  it('asks payment also when it is NotPaid, under the version before a new one: no late approval beats that', async () => {
    const world = await worldWith(confirmed);
    const { cancel, asked } = payment('canceled');
    const reservation = await requestPaymentCancellation(world, cancel, 1, anybody, context);
    expect(asked).toEqual([[{ reservationNo: 1, itemNo: 5, itemPrice: 100, customerId: 3, attempt: 2 }, context]]);
    expect(reservation).toMatchObject({ state: { paymentStatus: 'NotPaid', paymentFence: 2, version: 4 } });
    expect(newsOf(world, 2)).toEqual(['PaymentAskedAgain', 'PaymentCancellationRequested']);
    await receiveNews(world, 1, paymentApproved(2), context);
    expect(await standing(world)).toBe('Confirmed, NotPaid, NotRenting');
  });

  it('asks payment nothing before the item has confirmed: nothing can have been paid', async () => {
    const world = await worldWith();
    expect(await requestPaymentCancellation(world, mustNotBeAsked, 1, anybody, context)).toMatchObject({
      state: { version: 1 },
    });
  });

  it('gives as much time to pay again as a new reservation has; taking back what is NotPaid gives none', async () => {
    const later = { ...(await paidWorld()), payWithinMs: async () => 60_000 };
    const { payBy } = orFail(await requestPaymentCancellation(later, payment('canceled').cancel, 1, anybody, context));
    expect(payBy).toBe(Date.parse(TIME) / 1000 + 60);
    const again = { ...later, payWithinMs: async () => 90_000 };
    expect(await requestPaymentCancellation(again, payment('canceled').cancel, 1, anybody, context)).toMatchObject({
      state: { payBy },
    });
  });

  it('asks payment nothing while it is to be cancelled: not yet', async () => {
    const world = await worldWith(confirmed, paid(2), wished);
    const asking = requestPaymentCancellation(world, mustNotBeAsked, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { code: 'cancellation-undecided' } });
    expect(newsOf(world, 4)).toEqual([]);
  });
});

describe('what happens while payment is asked', () => {
  it('the news of the cancellation comes first: taken back once', async () => {
    const world = await paidWorld();
    const port = meanwhile(payment('canceled'), 'cancel', () => receiveNews(world, 1, paymentCanceled(3), context));
    expect(await requestPaymentCancellation(world, port.cancel, 1, anybody, context)).toMatchObject({
      state: { paymentStatus: 'NotPaid' },
    });
    expect(newsOf(world, 3)).toEqual(['PaymentCancellationRequested']);
  });

  it('it is paid anew: overtaken, and it stays paid', async () => {
    const world = await paidWorld();
    const port = meanwhile(payment('canceled'), 'cancel', async () => {
      await receiveNews(world, 1, paymentCanceled(3), context);
      await receiveNews(world, 1, paymentApproved(4), context);
    });
    const asking = requestPaymentCancellation(world, port.cancel, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { code: 'payment-overtaken' } });
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });

  it('the thing is handed over: refused, and it stays paid', async () => {
    const world = await paidWorld();
    const port = meanwhile(payment('captured'), 'cancel', () => receiveNews(world, 1, itemRented, context));
    const asking = requestPaymentCancellation(world, port.cancel, 1, anybody, context);
    await expect(asking).resolves.toMatchObject({ rejection: { code: 'item-lent' } });
    expect(await standing(world)).toBe('Confirmed, Paid, Renting');
  });
});

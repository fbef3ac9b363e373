import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { ReservationNews } from '../domain/news.decide.ts';
import { confirmed, itemReleased, paid, paymentApproved, paymentCanceled } from '../domain/reservation.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type ApprovePayment, requestPayment } from './request-payment.use-case.ts';
import { type ReservationWorld, standing, worldWith } from './reservation-world.fixture.ts';

// The payment's row decides about pay, cancel payment, pay again. Here: how its answers and its news change the
// reservation, in any order.

const confirmedWorld = () => worldWith(confirmed);

function hear(news: ReservationNews): (world: ReservationWorld, gate?: Gate) => Promise<void> {
  return (world, gate = (port) => port) =>
    receiveNews({ ...world, reservations: gate(world.reservations) }, 1, news, context);
}

const payment: { approve: ApprovePayment } = { approve: async () => ({ outcome: 'approved' }) };

const pays = async (world: ReservationWorld, gate: Gate): Promise<string> => {
  const { approve } = gate(payment);
  const ports = { ...world, reservations: gate(world.reservations) };
  return orFail(await requestPayment(ports, approve, 1, anybody, context)).paymentStatus;
};

describe('pay ↔ its own news', () => {
  it('a late approval makes an open reservation paid, in every order of answer and news', async () => {
    const ends = await everyInterleaving(
      confirmedWorld,
      [pays, hear(paymentApproved(2)), hear(paymentApproved(2))],
      standing,
    );
    expect(new Set(ends)).toEqual(new Set(['Confirmed, Paid, NotRenting']));
  });

  it('a late approval makes nothing paid that is cancelled, in every order', async () => {
    const cancelling = () => worldWith(confirmed, { type: 'ReservationCancelled', cancellation: 'by-renter' });
    const news = [hear(paymentApproved(2)), hear(itemReleased), hear(paymentApproved(2))];
    const ends = await everyInterleaving(cancelling, news, standing);
    expect(new Set(ends)).toEqual(new Set(['Cancelled, NotPaid, NotRenting']));
  });
});

describe('pay, cancel payment, pay again', () => {
  it('is not paid after the news of payment and cancellation, in every order', async () => {
    const ends = await everyInterleaving(
      confirmedWorld,
      [hear(paymentApproved(2)), hear(paymentCanceled(3)), hear(paymentApproved(2))],
      standing,
    );
    expect(new Set(ends)).toEqual(new Set(['Confirmed, NotPaid, NotRenting']));
  });

  it('is paid after the second payment, in every order of its news and what comes again of the first', async () => {
    // The second attempt starts only once the cancellation took effect here: until then the reservation is paid.
    const takenBack = () => worldWith(confirmed, { type: 'PaymentCancellationRequested', attempt: 3 });
    const news = [hear(paymentApproved(2)), hear(paymentCanceled(3)), hear(paymentApproved(4))];
    const ends = await everyInterleaving(takenBack, news, standing);
    expect(new Set(ends)).toEqual(new Set(['Confirmed, Paid, NotRenting']));
  });

  it('stays paid when only old news comes again', async () => {
    const world = await worldWith(confirmed, paid(2), { type: 'PaymentCancellationRequested', attempt: 3 }, paid(4));
    for (const news of [paymentCanceled(3), paymentApproved(2), paymentApproved(4)]) await hear(news)(world);
    expect(world.reservations.written).toHaveLength(5);
    expect(await standing(world)).toBe('Confirmed, Paid, NotRenting');
  });
});

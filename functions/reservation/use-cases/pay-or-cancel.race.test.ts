import { describe, expect, it } from 'vitest';
import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { context } from '../../shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '../../shared/testing/every-interleaving.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { confirmed, paid, paymentApproved, paymentCanceled, paymentClosed } from '../domain/reservation.fixture.ts';
import { cancelReservation } from './cancel-reservation.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type ApprovePayment, requestPayment } from './request-payment.use-case.ts';
import { type ReservationWorld, standing, worldWith } from './reservation-world.fixture.ts';

// Pay ↔ cancel and pay, cancel payment, pay again are decided on the payment's row. Here: what its answers and its news make of the
// reservation, in whatever order they come.

const confirmedWorld = () => worldWith(confirmed);

function hear(news: ReservationNews): (world: ReservationWorld, gate?: Gate) => Promise<void> {
  return (world, gate = (port) => port) =>
    receiveNews({ ...world, reservations: gate(world.reservations) }, 1, news, context);
}

/** A payment row with the two states that matter here: open, and closed once the item let go. */
function payWith(isClosed: () => boolean): (world: ReservationWorld, gate: Gate) => Promise<string> {
  const payment: { approve: ApprovePayment } = {
    approve: async () => ({ outcome: isClosed() ? 'closed' : 'approved' }),
  };
  return async (world, gate) => {
    const { approve } = gate(payment);
    const reservations = gate(world.reservations);
    return (await requestPayment({ ...world, reservations }, approve, 1, context)).paymentStatus;
  };
}

function toldIn(ending: Ending | undefined): string {
  if (ending?.status === 'fulfilled') return String(ending.value);
  return ending?.reason instanceof CommandRejected ? ending.reason.rejection.code : String(ending?.reason);
}

describe('pay ↔ cancel', () => {
  it('ends cancelled and not paid in every order; the renter is told paid only while it was', async () => {
    let closed = false;
    const fresh = () => {
      closed = false;
      return confirmedWorld();
    };
    const cancelAndFollow = async (world: ReservationWorld, gate: Gate) => {
      const reservations = gate(world.reservations);
      await cancelReservation({ ...world, reservations }, 1, context);
      // Item and payment have followed.
      closed = true;
      await receiveNews({ ...world, reservations }, 1, paymentClosed, context);
    };
    const stories = await everyInterleaving(
      fresh,
      [payWith(() => closed), cancelAndFollow],
      async (world, [renter]) => {
        await hear(paymentApproved(2))(world);
        return `${toldIn(renter)}: ${await standing(world)}`;
      },
    );
    expect(new Set(stories)).toEqual(
      new Set([
        'Paid: Cancelled, NotPaid, NotRenting',
        'reservation-cancelled: Cancelled, NotPaid, NotRenting',
        'reservation-not-found: Cancelled, NotPaid, NotRenting',
      ]),
    );
  });

  it('a late approval makes an open reservation paid, in every order of answer and news, once', async () => {
    const ends = await everyInterleaving(
      confirmedWorld,
      [payWith(() => false), hear(paymentApproved(2)), hear(paymentApproved(2))],
      async (world) => {
        expect(world.reservations.written).toHaveLength(3);
        return standing(world);
      },
    );
    expect(new Set(ends)).toEqual(new Set(['Confirmed, Paid, NotRenting']));
  });

  it('a late approval makes nothing paid that is cancelled, in every order', async () => {
    const cancelling = () => worldWith(confirmed, { type: 'ReservationCancelled' });
    const news = [hear(paymentApproved(2)), hear(paymentClosed), hear(paymentApproved(2))];
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
    // The second attempt is asked for only once the cancellation took effect here: until then the reservation is paid.
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

import { describe, expect, it } from 'vitest';
import { anonymous } from '#shared/domain/caller.ts';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { existing } from '#shared/use-cases/existing.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  holdRefused,
  itemReleased,
  itemRented,
  overdue,
  paid,
  paymentClosed,
  priceChanged,
  rejected,
  rented,
  returned,
  wished,
} from '../domain/reservation.fixture.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { type ClosePayment, cancelReservation } from './cancel-reservation.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, newsOf, standing, worldWith } from './reservation-world.fixture.ts';

/** A payment that gives this answer and records its requests. */
function payment(outcome: 'closed' | 'captured') {
  const asked: Parameters<ClosePayment>[] = [];
  const close: ClosePayment = async (...request) => {
    asked.push(request);
    return { outcome };
  };
  return { close, asked };
}

const away: ClosePayment = async () => ({ outcome: 'unknown' });

const mustNotBeAsked: ClosePayment = async () => {
  throw new Error('payment was asked');
};

describe('cancelling', () => {
  it('writes the wish down, asks payment to close, and is cancelled: not found, with the lock kept until the item lets go', async () => {
    const world = await worldWith(confirmed, paid(2));
    const { close, asked } = payment('closed');
    expect(await cancelReservation(world, close, 1, { caller: anonymous }, context)).toMatchObject({
      state: { status: 'Cancelling', cancellation: 'by-renter' },
    });
    expect(asked).toEqual([[{ reservationNo: 1, itemNo: 5 }, context]]);
    expect(newsOf(world, 3)).toEqual(['CancellationRequested', 'ReservationCancelled']);
    await expect(reservationAggregate.find(world, 1, anybody)).resolves.toMatchObject({
      rejection: { kind: 'not-found' },
    });
    expect(await standing(world)).toBe('Cancelling, Paid, NotRenting');
    await receiveNews(world, 1, itemReleased, context);
    expect(await standing(world)).toBe('Cancelled, NotPaid, NotRenting');
  });

  it('has written the wish before payment is asked', async () => {
    const world = await worldWith(confirmed);
    const close: ClosePayment = async () => {
      expect(newsOf(world, 2)).toEqual(['CancellationRequested']);
      return { outcome: 'closed' };
    };
    await cancelReservation(world, close, 1, { caller: anonymous }, context);
  });

  it('is refused when the money was captured first: the thing is handed over, and nobody waits any more', async () => {
    const world = await worldWith(confirmed, paid(2));
    const cancelling = cancelReservation(world, payment('captured').close, 1, { caller: anonymous }, context);
    await expect(cancelling).resolves.toMatchObject({
      rejection: { kind: 'conflict', code: 'item-lent', detail: someWords },
    });
    expect(await standing(world)).toBe('Confirmed, Paid, Renting');
    expect(existing(await world.reservations.find(1)).cancellation).toBeUndefined();
    await receiveNews(world, 1, itemRented, context);
    expect(newsOf(world, 3)).toEqual(['CancellationRequested', 'RentalStarted']);
  });

  it('is undecided when payment does not answer: the wish stands, and its news decide', async () => {
    const world = await worldWith(confirmed, paid(2));
    expect(await cancelReservation(world, away, 1, { caller: anonymous }, context)).toMatchObject({
      state: { status: 'Confirmed', cancellation: 'requested' },
    });
    expect(newsOf(world, 3)).toEqual(['CancellationRequested']);
    await receiveNews(world, 1, paymentClosed, context);
    await expect(reservationAggregate.find(world, 1, anybody)).resolves.toMatchObject({
      rejection: { kind: 'not-found' },
    });
  });

  it('asks payment again when it is asked for again, without another wish', async () => {
    const world = await worldWith(confirmed, wished);
    expect(await cancelReservation(world, payment('closed').close, 1, { caller: anonymous }, context)).toMatchObject({
      state: { status: 'Cancelling', cancellation: 'by-renter' },
    });
    expect(newsOf(world, 3)).toEqual(['ReservationCancelled']);
  });

  it('is the renter’s own when it was overdue as well', async () => {
    const world = await worldWith(confirmed, overdue);
    await cancelReservation(world, payment('closed').close, 1, { caller: anonymous }, context);
    expect(await world.reservations.find(1)).toMatchObject({ cancellation: 'by-renter' });
  });

  it('passes on any other failure, with the wish written', async () => {
    const world = await worldWith(confirmed);
    await expect(cancelReservation(world, mustNotBeAsked, 1, { caller: anonymous }, context)).rejects.toThrow(
      'payment was asked',
    );
    expect(newsOf(world, 2)).toEqual(['CancellationRequested']);
  });

  it.each([
    ['the thing was handed over', 'item-lent', [confirmed, paid(2), rented]],
    ['it is over', 'reservation-closed', [confirmed, paid(2), rented, returned]],
    ['it is rejected', 'reservation-rejected', [rejected]],
    ['it is rejected for its price', 'price-changed', [priceChanged]],
    ['it is cancelled already', 'reservation-not-found', [confirmed, cancelled]],
    ['it was not paid in time', 'reservation-not-found', [overdue, expired, closedCancelled]],
  ])('asks payment nothing and writes nothing when %s', async (_, code, history) => {
    const world = await worldWith(...history);
    const cancelling = cancelReservation(world, mustNotBeAsked, 1, { caller: anonymous }, context);
    await expect(cancelling).resolves.toMatchObject({ rejection: { code } });
    expect(newsOf(world, history.length + 1)).toEqual([]);
  });

  it('finds none that never was', async () => {
    const cancelling = cancelReservation(emptyWorld(), mustNotBeAsked, 1, { caller: anonymous }, context);
    await expect(cancelling).resolves.toMatchObject({ rejection: { kind: 'not-found' } });
  });
});

describe('what happens while payment is asked to close', () => {
  it('the news of the closing comes first: cancelled once', async () => {
    const world = await worldWith(confirmed);
    const port = meanwhile(payment('closed'), 'close', () => receiveNews(world, 1, paymentClosed, context));
    expect(await cancelReservation(world, port.close, 1, { caller: anonymous }, context)).toMatchObject({
      state: { status: 'Cancelling', cancellation: 'by-renter' },
    });
    expect(newsOf(world, 2)).toEqual(['CancellationRequested', 'ReservationCancelled']);
  });

  it('the item refuses the reservation: it stays rejected, and is told so', async () => {
    const world = await worldWith();
    const port = meanwhile(payment('closed'), 'close', () => receiveNews(world, 1, holdRefused, context));
    const cancelling = cancelReservation(world, port.close, 1, { caller: anonymous }, context);
    await expect(cancelling).resolves.toMatchObject({ rejection: { code: 'reservation-rejected' } });
    expect(await standing(world)).toBe('Rejected, NotPaid, NotRenting');
  });
});

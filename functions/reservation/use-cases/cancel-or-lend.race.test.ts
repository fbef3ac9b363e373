import { describe, expect, it } from 'vitest';
import { context } from '../../shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '../../shared/testing/every-interleaving.ts';
import { meanwhile } from '../../shared/testing/meanwhile.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { cancelled, confirmed, itemRented, itemReturned, paid, releaseRefused } from '../domain/reservation.fixture.ts';
import { cancelReservation } from './cancel-reservation.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type ReservationWorld, standing, worldWith } from './reservation-world.fixture.ts';

// Cancel ↔ lend is decided on the item's row. Here: what its answers make of the reservation, in whatever order they come.

const paidWorld = () => worldWith(confirmed, paid(2));

function cancel(world: ReservationWorld, gate: Gate = (port) => port): Promise<void> {
  return cancelReservation({ ...world, reservations: gate(world.reservations) }, 1, context);
}

function hear(news: ReservationNews): (world: ReservationWorld, gate?: Gate) => Promise<void> {
  return (world, gate = (port) => port) =>
    receiveNews({ ...world, reservations: gate(world.reservations) }, 1, news, context);
}

describe('lent first', () => {
  const renting = 'Confirmed, Paid, Renting';

  it('heard of before the renter cancels: the cancellation is refused at once', async () => {
    const world = await paidWorld();
    await hear(itemRented)(world);
    await expect(cancel(world)).rejects.toMatchObject({ rejection: { code: 'item-lent' } });
    expect(await standing(world)).toBe(renting);
  });

  it('heard of after the renter cancelled: it goes on when the item refuses, nothing refunded', async () => {
    const world = await paidWorld();
    await cancel(world);
    await hear(itemRented)(world);
    await hear(releaseRefused)(world);
    expect(await standing(world)).toBe(renting);
  });

  it('heard of while the cancellation is being decided: refused at once', async () => {
    const world = await paidWorld();
    const reservations = meanwhile(world.reservations, 'save', () => hear(itemRented)(world));
    await expect(cancel({ ...world, reservations })).rejects.toMatchObject({ rejection: { code: 'item-lent' } });
    expect(await standing(world)).toBe(renting);
  });

  it('the renter cancels while it is being heard of: it goes on when the item refuses', async () => {
    const world = await paidWorld();
    const reservations = meanwhile(world.reservations, 'save', () => cancel(world));
    await hear(itemRented)({ ...world, reservations });
    expect(await standing(world)).toBe('Cancelling, Paid, NotRenting');
    await hear(releaseRefused)(world);
    expect(await standing(world)).toBe(renting);
  });

  it('is renting in every order, once the item has answered what there was to answer', async () => {
    const ends = await everyInterleaving(paidWorld, [cancel, hear(itemRented)], async (world, [cancelling]) => {
      if (cancelling?.status === 'fulfilled') await hear(releaseRefused)(world);
      return `${cancelling?.status}: ${await standing(world)}`;
    });
    expect(new Set(ends)).toEqual(new Set([`fulfilled: ${renting}`, `rejected: ${renting}`]));
  });

  it('is closed in every order of hand-over, refusal and return, though it was being cancelled', async () => {
    const cancelling = () => worldWith(confirmed, paid(2), cancelled);
    const news = [hear(itemRented), hear(releaseRefused), hear(itemReturned)];
    const ends = await everyInterleaving(cancelling, news, standing);
    expect(new Set(ends)).toEqual(new Set(['Closed, Paid, Returned']));
  });
});

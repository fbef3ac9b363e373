import { describe, expect, it } from 'vitest';
import { anonymous } from '#shared/domain/caller.ts';
import { context, nowMs } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { expectCreatedOnce } from '#shared/use-cases/create-once.fixture.ts';
import { LEASE_MS } from '#shared/use-cases/create-once.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { cancelReservation } from './cancel-reservation.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, type ReservationWorld } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';
import { reserveOnce } from './reserve-once.use-case.ts';

const later = () => new Date(nowMs() + LEASE_MS).toISOString();

function send(world: ReservationWorld, id: string, gate: Gate = (port) => port) {
  const ports = { ...world, reservations: gate(world.reservations), keys: gate(world.keys) };
  return reserveOnce(ports, wish, context, { key: 'k', fingerprint: 'f', id });
}

/** Cancels a reservation, and its item lets the lock go. */
async function cancelAndLetGo(world: ReservationWorld, reservationNo: number): Promise<void> {
  await cancelReservation(world, async () => ({ outcome: 'closed' }), reservationNo, { caller: anonymous }, context);
  await receiveNews(world, reservationNo, { type: 'RecordRelease' }, context);
}

/** Another renter takes the lock and lets it go again. */
async function reservedAndCancelledByAnother(world: ReservationWorld): Promise<void> {
  const { reservationNo } = orFail(await reserve(world, { ...wish, customerId: 99 }, context));
  await cancelAndLetGo(world, reservationNo);
}

describe('reserving once', () => {
  it('gives every sending the reservation as it was made: one’s own is not in one’s way', async () => {
    const world = emptyWorld();
    const first = await send(world, 'a');
    expect(first).toMatchObject({ state: { reservationNo: 1, status: 'Requested', version: 1 }, isRepeated: false });
    const state = orFail(first);
    expect(await send(world, 'b')).toEqual({ state, isRepeated: true });
    await receiveNews(world, 1, { type: 'Confirm', itemName: 'Camera', itemPrice: 100 }, context);
    expect(await send(world, 'c')).toEqual({ state, isRepeated: true });
  });

  it('says from when it is paid to every sending', async () => {
    const world = emptyWorld();
    const ahead = { ...wish, from: '2026-02-01', to: '2026-02-02' };
    const sent = (id: string) => reserveOnce(world, ahead, context, { key: 'k', fingerprint: 'f', id });
    const state = orFail(await sent('a'));
    expect(state.payFrom).toBe(Date.parse('2026-01-25T15:00:00.000Z') / 1000);
    expect(await sent('b')).toEqual({ state, isRepeated: true });
  });

  it('gives it also when it was cancelled since, and another renter came and went: it is not made again', async () => {
    const world = emptyWorld();
    await reservedAndCancelledByAnother(world);
    const first = await send(world, 'a');
    // No payment is due any more, and the answer says so.
    const state = { ...orFail(first), payBy: undefined };
    await cancelAndLetGo(world, 2);
    expect(await send({ ...world, now: later }, 'b')).toEqual({ state, isRepeated: true });
    // Others go first by now, but a repeated request still gets what it made.
    await expect(reserve(world, wish, context)).resolves.toMatchObject({
      rejection: { code: 'reserved-a-moment-ago' },
    });
    await reservedAndCancelledByAnother(world);
    expect(await send({ ...world, now: later }, 'c')).toEqual({ state, isRepeated: true });
    expect((await world.reservations.find(2))?.status).toBe('Cancelled');
  });

  it('is refused while somebody else has the item, and decided anew when it is free: no key is noted', async () => {
    const world = emptyWorld();
    const { reservationNo } = orFail(await reserve(world, { ...wish, customerId: 99 }, context));
    await expect(send(world, 'a')).resolves.toMatchObject({ rejection: { code: 'item-already-reserved' } });
    expect(await world.keys.find('k')).toBeUndefined();
    await cancelAndLetGo(world, reservationNo);
    expect(await send(world, 'b')).toMatchObject({ isRepeated: false });
  });

  it('is refused when somebody was faster, and decided anew at once when it is sent again', async () => {
    const world = emptyWorld();
    const reservations = meanwhile(world.reservations, 'reserve', () =>
      reserve(world, { ...wish, customerId: 99 }, context),
    );
    const lost = send({ ...world, reservations }, 'a');
    await expect(lost).resolves.toMatchObject({ rejection: { code: 'item-already-reserved' } });
    await expect(send(world, 'b')).resolves.toMatchObject({ rejection: { code: 'item-already-reserved' } });
    await cancelAndLetGo(world, 2);
    expect(await send(world, 'c')).toMatchObject({ state: { reservationNo: 1, holdSeq: 2 }, isRepeated: false });
  });

  it.each([0, LEASE_MS])('makes one reservation in every order of two sendings, the second %i ms later', async (ms) => {
    const tasks = ['a', 'b'].map((id, index) => (world: ReservationWorld, gate: Gate) => {
      const now = () => new Date(nowMs() + index * ms).toISOString();
      return send({ ...world, now }, id, gate);
    });
    await everyInterleaving(emptyWorld, tasks, ({ reservations }, endings) => {
      expect(reservations.written.map(({ event }) => event.type)).toEqual(['Reserved']);
      expectCreatedOnce(endings, { reservationNo: reservations.written[0]?.number, status: 'Requested' });
    });
  });
});

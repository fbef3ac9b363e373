import { describe, expect, it } from 'vitest';
import { lockLetGo } from '../domain/reservation.lock.ts';
import { aChangeOf, anEndOf, aReserving, confirmation, endings } from './reservation.fixture.ts';
import { type StoreUnderTest, untouched } from './reservation-store.fixture.ts';

/** Who gets the lock of an item, and how it is let go: the tests that every reservation repository must pass. */
export function locksContract(store: StoreUnderTest): void {
  describe('the lock of an item', () => {
    it('has hold sequence 0 before anybody reserved it', async () => {
      expect(await store.reservations.lockOf(7)).toEqual(untouched);
    });

    it('is taken by reserving, which is found as it was written', async () => {
      const change = aReserving(untouched, await store.numbers.next(), '홍길동');
      expect(await store.reservations.reserve(untouched, change)).toBe('saved');
      expect(await store.reservations.find(1)).toEqual(change.state);
      expect(await store.reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: 1,
        openCustomerId: 1,
        holdSeq: 1,
      });
    });

    it('keeps the item’s owner, whom only the first reservation names', async () => {
      const first = aReserving(untouched, await store.numbers.next());
      expect(await store.reservations.reserve({ ...untouched, ownerId: 4 }, first)).toBe('saved');
      const taken = { itemNo: 7, openReservationNo: 1, openCustomerId: 1, holdSeq: 1, ownerId: 4 };
      expect(await store.reservations.lockOf(7)).toEqual(taken);
      await store.reservations.save(anEndOf(first.state, { type: 'ReservationRejected', reason: 'held' }));
      expect(await store.reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1, ownerId: 4 });
      await store.reserved(7);
      expect(await store.reservations.lockOf(7)).toMatchObject({ openReservationNo: 2, ownerId: 4 });
    });

    it('has what a booking extends, and since when', async () => {
      const extension = { extensionOf: 3, since: '2026-12-01' };
      const { event, ...change } = aReserving(untouched, await store.numbers.next(), 'Customer1', {
        ...{ from: '2026-12-04', to: '2026-12-05' },
        ...extension,
      });
      expect(await store.reservations.reserve(untouched, { event, ...change })).toBe('saved');
      expect(await store.reservations.find(1)).toMatchObject(extension);
      expect((await store.reservations.lockOf(7)).bookings).toEqual([
        { reservationNo: 1, customerId: 1, holdSeq: 1, from: '2026-12-04', to: '2026-12-05', ...extension },
      ]);
    });

    it('knows whether the renter of a booking signed in', async () => {
      const first = aReserving(untouched, await store.numbers.next(), 'A', {
        from: '2026-12-04',
        to: '2026-12-04',
        renterId: 1,
      });
      await store.reservations.reserve(untouched, first);
      const lock = await store.reservations.lockOf(7);
      const second = aReserving(lock, await store.numbers.next(), 'B', { from: '2026-12-06', to: '2026-12-06' });
      await store.reservations.reserve(lock, second);
      const { bookings = [] } = await store.reservations.lockOf(7);
      expect(bookings.map(({ customerId, renterId }) => [customerId, renterId])).toEqual([
        [1, 1],
        [1, undefined],
      ]);
    });

    it('lets an extension begin a day early once the first is back, and not when that was cancelled', async () => {
      for (const because of ['returned', 'cancelled'] as const) {
        const itemNo = because === 'returned' ? 7 : 8;
        const empty = { ...untouched, itemNo };
        const [no, next] = [await store.numbers.next(), await store.numbers.next()];
        const first = aReserving(empty, no, 'A', { from: '2026-12-04', to: '2026-12-05' });
        await store.reservations.reserve(empty, first);
        const lock = await store.reservations.lockOf(itemNo);
        const on = { from: '2026-12-06', to: '2026-12-07', extensionOf: no, since: '2026-12-04' };
        await store.reservations.reserve(lock, aReserving(lock, next, 'A', on));
        expect((await store.reservations.lockOf(itemNo)).bookings?.at(-1)).toMatchObject(on);
        expect(await store.reservations.save(anEndOf(first.state, { type: 'ReservationClosed', because }))).toBe(
          'saved',
        );
        const { bookings, returned } = await store.reservations.lockOf(itemNo);
        const isBack = because === 'returned';
        expect(bookings).toMatchObject([{ reservationNo: next, ...on, ...(isBack && { from: '2026-12-05' }) }]);
        expect(returned).toBe(isBack ? no : undefined);
      }
    });

    it('concerns one item alone', async () => {
      await store.reserved(7);
      await store.reserved(8);
      expect(await store.reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: 1,
        openCustomerId: 1,
        holdSeq: 1,
      });
      expect(await store.reservations.lockOf(8)).toEqual({
        itemNo: 8,
        openReservationNo: 2,
        openCustomerId: 1,
        holdSeq: 1,
      });
      expect(await store.reservations.lockOf(9)).toEqual({ itemNo: 9, holdSeq: 0 });
    });

    it('stays taken while the reservation goes on', async () => {
      const { reservationNo } = await store.reserved();
      const state = await store.reservations.find(reservationNo);
      if (state === undefined) throw new Error('not found');
      const confirmed = aChangeOf(state, confirmation);
      expect(await store.reservations.save(confirmed)).toBe('saved');
      expect(
        await store.reservations.save(
          aChangeOf(confirmed.state, { type: 'ReservationCancelled', cancellation: 'by-renter' }),
        ),
      ).toBe('saved');
      expect(await store.reservations.lockOf(7)).toMatchObject({ openReservationNo: reservationNo, holdSeq: 1 });
    });
  });

  describe('whoever finds the lock moved', () => {
    it('loses, and nothing of theirs is written', async () => {
      await store.reserved();
      expect(await store.reservations.reserve(untouched, aReserving(untouched, 2))).toBe('lock-moved');
      expect(await store.reservations.find(2)).toBeUndefined();
      expect(await store.reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: 1,
        openCustomerId: 1,
        holdSeq: 1,
      });
    });

    it('loses also on a lock read when it was taken already', async () => {
      await store.reserved();
      const taken = await store.reservations.lockOf(7);
      expect(await store.reservations.reserve(taken, aReserving(taken, 2))).toBe('lock-moved');
      expect(await store.reservations.find(2)).toBeUndefined();
      expect(await store.reservations.lockOf(7)).toEqual(taken);
    });

    it('loses also when the one before is over by now', async () => {
      const first = await store.reserved();
      await store.reservations.save(aChangeOf(first, { type: 'ReservationRejected', reason: 'held' }));
      expect(await store.reservations.reserve(untouched, aReserving(untouched, 2))).toBe('lock-moved');
      expect(await store.reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1 });
    });

    it('is everybody but one, of many at once', async () => {
      const wishes = Array.from({ length: 10 }, (_, index) => index + 1);
      const results = await Promise.all(
        wishes.map((reservationNo) => store.reservations.reserve(untouched, aReserving(untouched, reservationNo))),
      );
      const winners = wishes.filter((_, index) => results[index] === 'saved');
      expect(winners).toHaveLength(1);
      expect(await store.reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: winners[0],
        openCustomerId: 1,
        holdSeq: 1,
      });
      const found = await Promise.all(wishes.map((reservationNo) => store.reservations.find(reservationNo)));
      expect(found.flatMap((state) => (state === undefined ? [] : [state.reservationNo]))).toEqual(winners);
    });
  });

  describe.each(endings)('the end of a reservation by %o', (ending) => {
    it('lets the lock go; its hold sequence stays, for the next to go on from', async () => {
      const first = await store.reserved();
      const end = anEndOf(first, ending);
      expect(await store.reservations.save(end)).toBe('saved');
      expect(await store.reservations.find(1)).toEqual(end.state);
      expect(await store.reservations.lockOf(7)).toEqual(lockLetGo(end.state, ending, Date.parse(end.occurredAt)));
      await store.reserved();
      expect(await store.reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: 2,
        openCustomerId: 1,
        holdSeq: 2,
      });
    });

    it('is written over the version before it, or the lock stays', async () => {
      const first = await store.reserved();
      await store.reservations.save(aChangeOf(first, confirmation));
      expect(await store.reservations.save(anEndOf(first, ending))).toBe('conflict');
      expect(await store.reservations.find(1)).toMatchObject({ status: 'Confirmed', version: 2 });
      expect(await store.reservations.lockOf(7)).toMatchObject({ openReservationNo: 1 });
    });

    it('never lets go what the next one took', async () => {
      const first = anEndOf(await store.reserved(), ending);
      await store.reservations.save(first);
      await store.reserved();
      expect(await store.reservations.save(anEndOf(first.state, ending))).toBe('conflict');
      expect(await store.reservations.find(1)).toEqual(first.state);
      expect(await store.reservations.lockOf(7)).toMatchObject({ openReservationNo: 2 });
    });

    it('comes once, of many at once', async () => {
      const end = anEndOf(await store.reserved(), ending);
      const results = await Promise.all(Array.from({ length: 5 }, () => store.reservations.save(end)));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect(await store.reservations.lockOf(7)).toEqual(lockLetGo(end.state, ending, Date.parse(end.occurredAt)));
    });
  });

  it('keeps of a cancelled reservation whose it was and when the lock was let go, until the lock is taken anew', async () => {
    await store.reservations.save(anEndOf(await store.reserved(), { type: 'ReservationClosed', because: 'cancelled' }));
    const freedAt = Date.parse('2026-11-22T10:00:00.000Z');
    expect(await store.reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1, lastCustomerId: 1, freedAt });
    await store.reservations.save(anEndOf(await store.reserved(), { type: 'ReservationClosed', because: 'returned' }));
    expect(await store.reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 2 });
  });
}

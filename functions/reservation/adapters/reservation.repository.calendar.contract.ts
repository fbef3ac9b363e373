import { describe, expect, it } from 'vitest';
import type { Reservation } from '../domain/reservation.ts';
import { aChangeOf, anEndOf, aReserving, confirmation, endings } from './reservation.fixture.ts';
import { type StoreUnderTest, untouched } from './reservation-store.fixture.ts';

/** The bookings of an item's lock: the tests that every reservation repository must pass. */
export function calendarContract(store: StoreUnderTest): void {
  describe('the calendar of an item', () => {
    const december = (day: number) => ({ from: `2026-12-0${day}`, to: `2026-12-0${day}` });

    /** Books a day of item 7 on the current lock. */
    async function booked(day: number): Promise<Reservation> {
      const lock = await store.reservations.lockOf(7);
      const change = aReserving(lock, await store.numbers.next(), 'Customer1', december(day));
      expect(await store.reservations.reserve(lock, change)).toBe('saved');
      return change.state;
    }

    /** The bookings of a lock by number. */
    async function calendar() {
      const { bookings = [] } = await store.reservations.lockOf(7);
      return bookings.toSorted((one, other) => one.reservationNo - other.reservationNo);
    }

    const entry = (reservationNo: number, day: number) => ({
      ...{ reservationNo, customerId: 1, holdSeq: reservationNo },
      ...december(day),
    });

    it('has a booking for each reservation with days, and nobody has the item altogether', async () => {
      const first = await booked(4);
      await booked(2);
      expect(await store.reservations.find(1)).toEqual(first);
      expect(await calendar()).toEqual([entry(1, 4), entry(2, 2)]);
      expect(await store.reservations.lockOf(7)).toMatchObject({ holdSeq: 2 });
      expect((await store.reservations.lockOf(7)).openReservationNo).toBeUndefined();
    });

    it('is not written for whoever finds it moved by another booking', async () => {
      const stale = await store.reservations.lockOf(7);
      await booked(1);
      expect(await store.reservations.reserve(stale, aReserving(stale, 2, 'Customer1', december(3)))).toBe(
        'lock-moved',
      );
      expect(await store.reservations.find(2)).toBeUndefined();
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it('lets one of many in, who all saw the same', async () => {
      const first = await booked(1);
      const lock = await store.reservations.lockOf(7);
      const wishes = Array.from({ length: 6 }, (_, index) => index + 2);
      const results = await Promise.all(
        wishes.map((no) => store.reservations.reserve(lock, aReserving(lock, no, 'Customer1', december(no)))),
      );
      const winners = wishes.filter((_, index) => results[index] === 'saved');
      expect(winners).toHaveLength(1);
      expect((await calendar()).map((one) => one.reservationNo)).toEqual([first.reservationNo, ...winners]);
    });

    it('stands beside nobody who has the item altogether', async () => {
      await store.reserved();
      const lock = await store.reservations.lockOf(7);
      expect(await store.reservations.reserve(lock, aReserving(lock, 2, 'Customer1', december(1)))).toBe('lock-moved');
      expect(await calendar()).toEqual([]);
    });

    it('keeps the item’s owner, and the days of a booking that goes on', async () => {
      const lock = { ...untouched, ownerId: 4 };
      await store.reservations.reserve(lock, aReserving(lock, await store.numbers.next(), 'Customer1', december(1)));
      const made = await store.reservations.find(1);
      expect(made && (await store.reservations.save(aChangeOf(made, confirmation)))).toBe('saved');
      expect(await store.reservations.lockOf(7)).toMatchObject({ ownerId: 4, holdSeq: 1 });
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it.each(endings)('loses a booking by its %o, whatever was booked since, and no other', async (ending) => {
      const first = await booked(1);
      const end = anEndOf(first, ending);
      await booked(2);
      expect(await store.reservations.save(end)).toBe('saved');
      expect(await store.reservations.find(1)).toEqual(end.state);
      expect(await calendar()).toEqual([entry(2, 2)]);
      expect(await store.reservations.save(end)).toBe('conflict');
      expect(await calendar()).toEqual([entry(2, 2)]);
      expect((await store.reservations.lockOf(7)).holdSeq).toBe(2);
    });

    it('keeps a booking whose end another version came before', async () => {
      const first = await booked(1);
      await store.reservations.save(aChangeOf(first, confirmation));
      expect(await store.reservations.save(anEndOf(first, endings[0]))).toBe('conflict');
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it('loses several at once, and takes another in meanwhile', async () => {
      const [first, second] = [await booked(1), await booked(2)];
      const lock = await store.reservations.lockOf(7);
      const results = await Promise.all([
        store.reservations.save(anEndOf(first, endings[0])),
        store.reservations.save(anEndOf(second, endings[1])),
        store.reservations.reserve(lock, aReserving(lock, 3, 'Customer1', december(3))),
      ]);
      // Two transactions on one row at once may refuse each other: whoever did nothing asks again.
      const ended = results.slice(0, 2).map((result) => result === 'saved');
      const left = [...(ended[0] ? [] : [1]), ...(ended[1] ? [] : [2]), ...(results[2] === 'saved' ? [3] : [])];
      expect((await calendar()).map((one) => one.reservationNo)).toEqual(left);
    });

    it('is empty for the next who takes the item altogether, and remembers who cancelled last', async () => {
      await store.reservations.save(anEndOf(await booked(1), endings[2]));
      expect(await store.reservations.lockOf(7)).toMatchObject({ lastCustomerId: 1, holdSeq: 1, bookings: [] });
      await store.reserved();
      expect(await store.reservations.lockOf(7)).toMatchObject({ openReservationNo: 2, holdSeq: 2, bookings: [] });
    });
  });
}

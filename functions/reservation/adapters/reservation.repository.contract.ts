import { describe, expect, it } from 'vitest';
import { InvalidEvent } from '#shared/events/invalid-event.error.ts';
import { aChangeOf, anEndOf, aReserving, confirmation } from './reservation.fixture.ts';
import { calendarContract } from './reservation.repository.calendar.contract.ts';
import { dueContract } from './reservation.repository.due.contract.ts';
import { locksContract } from './reservation.repository.locks.contract.ts';
import { type ReservationStore, storeForEachTest, untouched } from './reservation-store.fixture.ts';

/** The tests that every reservation repository must pass, besides those of any aggregate repository. */
export function reservationRepositoryContract(create: () => Promise<ReservationStore>): void {
  const store = storeForEachTest(create);
  locksContract(store);
  calendarContract(store);
  dueContract(store);

  it('says when a reservation was written last', async () => {
    expect(await store.reservations.changedAt(1)).toBeUndefined();
    const change = aReserving(untouched, await store.numbers.next());
    await store.reservations.reserve(untouched, change);
    expect(await store.reservations.changedAt(1)).toBe(Date.parse(change.occurredAt));
    const later = { ...aChangeOf(change.state, confirmation), occurredAt: '2030-01-02T03:04:05.678Z' };
    await store.reservations.save(later);
    expect(await store.reservations.changedAt(1)).toBe(Date.parse(later.occurredAt));
    expect(await store.reservations.changedAt(2)).toBeUndefined();
  });

  it('takes no lock under a number that is in use', async () => {
    await store.reserved(7);
    expect(await store.reservations.reserve({ itemNo: 8, holdSeq: 0 }, aReserving({ itemNo: 8, holdSeq: 0 }, 1))).toBe(
      'lock-moved',
    );
    expect(await store.reservations.lockOf(8)).toEqual({ itemNo: 8, holdSeq: 0 });
    expect(await store.reservations.find(1)).toMatchObject({ itemNo: 7 });
  });

  it.each(['reserve', 'save'] as const)(
    'throws for an event that breaks its contract and writes nothing: %s',
    async (how) => {
      const first = how === 'save' ? await store.reserved() : undefined;
      const wish = aReserving(untouched, 1);
      const change = first === undefined ? wish : aChangeOf(first, { type: 'ReservationRejected', reason: 'held' });
      const invalid = { ...change, state: { ...change.state, itemPrice: -1 } };
      const writing =
        how === 'save' ? store.reservations.save(invalid) : store.reservations.reserve(untouched, invalid);
      await expect(writing).rejects.toThrow(InvalidEvent);
      expect(await store.reservations.find(1)).toEqual(first);
      expect((await store.reservations.lockOf(7)).openReservationNo).toBe(first?.reservationNo);
    },
  );

  describe('a list', () => {
    it('has the reservations in number order and none of the locks', async () => {
      for (const itemNo of [30, 10, 20]) await store.reserved(itemNo);
      const { entries } = await store.reservations.list({ size: 10, descending: false });
      expect(entries.map(({ reservationNo, itemNo }) => [reservationNo, itemNo])).toEqual([
        [1, 30],
        [2, 10],
        [3, 20],
      ]);
      const newest = await store.reservations.list({ size: 2, descending: true });
      expect(newest.entries.map(({ reservationNo }) => reservationNo)).toEqual([3, 2]);
    });

    it('leaves out what is cancelled or about to be', async () => {
      const [cancelling, cancelled, kept] = [await store.reserved(1), await store.reserved(2), await store.reserved(3)];
      await store.reservations.save(aChangeOf(cancelling, { type: 'ReservationCancelled', cancellation: 'by-renter' }));
      await store.reservations.save(anEndOf(cancelled, { type: 'ReservationClosed', because: 'cancelled' }));
      const { entries } = await store.reservations.list({ size: 10, descending: false });
      expect(entries).toEqual([kept]);
      expect(await store.reservations.find(1)).toMatchObject({ status: 'Cancelling' });
    });
  });
}

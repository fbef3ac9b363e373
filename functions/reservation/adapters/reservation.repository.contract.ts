import { beforeEach, describe, expect, it } from 'vitest';
import { InvalidEvent } from '#shared/events/invalid-event.error.ts';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import { lockLetGo } from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from '../use-cases/reservation.repository.ts';
import { aChangeOf, anEndOf, aReserving, confirmation, endings } from './reservation.fixture.ts';

/** A reservation repository on an empty store, and the sequence its numbers come from. */
export interface ReservationStore {
  readonly reservations: ReservationRepository;
  readonly numbers: NumberSequence;
}

const untouched = { itemNo: 7, holdSeq: 0 };

/**
 * The tests about item locks that every reservation repository must pass, besides those of any aggregate repository.
 */
export function reservationRepositoryContract(create: () => Promise<ReservationStore>): void {
  let reservations: ReservationRepository;
  let numbers: NumberSequence;
  beforeEach(async () => {
    ({ reservations, numbers } = await create());
  });

  /** Reserves the item (7 by default) under the next number, on the current lock. */
  async function reserved(itemNo = 7): Promise<Reservation> {
    const change = aReserving(await reservations.lockOf(itemNo), await numbers.next());
    expect(await reservations.reserve(await reservations.lockOf(itemNo), change)).toBe('saved');
    return change.state;
  }

  it('says when a reservation was written last', async () => {
    expect(await reservations.changedAt(1)).toBeUndefined();
    const change = aReserving(untouched, await numbers.next());
    await reservations.reserve(untouched, change);
    expect(await reservations.changedAt(1)).toBe(Date.parse(change.occurredAt));
    const later = { ...aChangeOf(change.state, confirmation), occurredAt: '2030-01-02T03:04:05.678Z' };
    await reservations.save(later);
    expect(await reservations.changedAt(1)).toBe(Date.parse(later.occurredAt));
    expect(await reservations.changedAt(2)).toBeUndefined();
  });

  describe('what is due', () => {
    const payFrom = Date.parse('2026-12-18T00:00:00.000Z') / 1000;
    const due = async (seconds: number, size = 9) =>
      reservations.due(new Date((payFrom + seconds) * 1000).toISOString(), size);

    /** Reserves an item for days that are far ahead, to be paid within so many seconds once they are near. */
    async function reservedAhead(itemNo: number, seconds: number): Promise<Reservation> {
      const lock = await reservations.lockOf(itemNo);
      const { event, ...change } = aReserving(lock, await numbers.next(), 'Customer1', {
        from: '2026-12-24',
        to: '2026-12-25',
      });
      if (event.type !== 'Reserved') throw new Error('it is reserved');
      const ahead = { ...event, payFrom, payBy: payFrom + seconds };
      const state = evolveReservation(undefined, ahead);
      expect(await reservations.reserve(lock, { ...change, event: ahead, state })).toBe('saved');
      return state;
    }

    it('are reservations that were to be paid by then, longest due first, a part at a time', async () => {
      await reservedAhead(1, 20);
      await reservedAhead(2, 10);
      await reserved(3);
      expect(await due(9)).toEqual({ found: [], isMore: false });
      expect(await due(10)).toEqual({ found: [2], isMore: false });
      expect(await due(20)).toEqual({ found: [2, 1], isMore: false });
      expect(await due(20, 1)).toEqual({ found: [2], isMore: true });
    });

    it('is what lapsed, until it is paid again', async () => {
      const confirmed = aChangeOf(await reserved(), confirmation);
      const paid = aChangeOf(confirmed.state, { type: 'PaymentRequested', attempt: 2 });
      const lapse = { type: 'PaymentCancellationRequested', attempt: 3, payBy: payFrom + 30, lapsed: true } as const;
      const lapsed = aChangeOf(paid.state, lapse);
      const again = aChangeOf(lapsed.state, { type: 'PaymentRequested', attempt: 4 });
      const found = [];
      for (const change of [confirmed, paid, lapsed, again]) {
        expect(await reservations.save(change)).toBe('saved');
        found.push((await due(29)).found.length, (await due(30)).found.length);
      }
      expect(found).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
    });

    it('is not what is paid, and again once it is not', async () => {
      const confirmed = aChangeOf(await reservedAhead(1, 10), confirmation);
      const paid = aChangeOf(confirmed.state, { type: 'PaymentRequested', attempt: 2 });
      const back = { type: 'PaymentCancellationRequested', attempt: 3, payBy: payFrom + 30 } as const;
      const again = aChangeOf(paid.state, back);
      const late = aChangeOf(again.state, { type: 'CancellationRequested', cancellation: 'late' });
      const found = [];
      for (const change of [confirmed, paid, again, late]) {
        expect(await reservations.save(change)).toBe('saved');
        found.push((await due(29)).found.length, (await due(30)).found.length);
      }
      expect(found).toEqual([1, 1, 0, 0, 0, 1, 0, 0]);
    });
  });

  describe('the lock of an item', () => {
    it('has hold sequence 0 before anybody reserved it', async () => {
      expect(await reservations.lockOf(7)).toEqual(untouched);
    });

    it('is taken by reserving, which is found as it was written', async () => {
      const change = aReserving(untouched, await numbers.next(), '홍길동');
      expect(await reservations.reserve(untouched, change)).toBe('saved');
      expect(await reservations.find(1)).toEqual(change.state);
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, openReservationNo: 1, openCustomerId: 1, holdSeq: 1 });
    });

    it('keeps the item’s owner, whom only the first reservation names', async () => {
      const first = aReserving(untouched, await numbers.next());
      expect(await reservations.reserve({ ...untouched, ownerId: 4 }, first)).toBe('saved');
      const taken = { itemNo: 7, openReservationNo: 1, openCustomerId: 1, holdSeq: 1, ownerId: 4 };
      expect(await reservations.lockOf(7)).toEqual(taken);
      await reservations.save(anEndOf(first.state, { type: 'ReservationRejected', reason: 'held' }));
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1, ownerId: 4 });
      await reserved(7);
      expect(await reservations.lockOf(7)).toMatchObject({ openReservationNo: 2, ownerId: 4 });
    });

    it('has what a booking extends, and since when', async () => {
      const extension = { extensionOf: 3, since: '2026-12-01' };
      const { event, ...change } = aReserving(untouched, await numbers.next(), 'Customer1', {
        ...{ from: '2026-12-04', to: '2026-12-05' },
        ...extension,
      });
      expect(await reservations.reserve(untouched, { event, ...change })).toBe('saved');
      expect(await reservations.find(1)).toMatchObject(extension);
      expect((await reservations.lockOf(7)).bookings).toEqual([
        { reservationNo: 1, customerId: 1, holdSeq: 1, from: '2026-12-04', to: '2026-12-05', ...extension },
      ]);
    });

    it('knows whether the renter of a booking signed in', async () => {
      const first = aReserving(untouched, await numbers.next(), 'A', {
        from: '2026-12-04',
        to: '2026-12-04',
        renterId: 1,
      });
      await reservations.reserve(untouched, first);
      const lock = await reservations.lockOf(7);
      const second = aReserving(lock, await numbers.next(), 'B', { from: '2026-12-06', to: '2026-12-06' });
      await reservations.reserve(lock, second);
      const { bookings = [] } = await reservations.lockOf(7);
      expect(bookings.map(({ customerId, renterId }) => [customerId, renterId])).toEqual([
        [1, 1],
        [1, undefined],
      ]);
    });

    it('lets an extension begin a day early once the first is back, and not when that was cancelled', async () => {
      for (const because of ['returned', 'cancelled'] as const) {
        const itemNo = because === 'returned' ? 7 : 8;
        const empty = { ...untouched, itemNo };
        const [no, next] = [await numbers.next(), await numbers.next()];
        const first = aReserving(empty, no, 'A', { from: '2026-12-04', to: '2026-12-05' });
        await reservations.reserve(empty, first);
        const lock = await reservations.lockOf(itemNo);
        const on = { from: '2026-12-06', to: '2026-12-07', extensionOf: no, since: '2026-12-04' };
        await reservations.reserve(lock, aReserving(lock, next, 'A', on));
        expect((await reservations.lockOf(itemNo)).bookings?.at(-1)).toMatchObject(on);
        expect(await reservations.save(anEndOf(first.state, { type: 'ReservationClosed', because }))).toBe('saved');
        const { bookings, returned } = await reservations.lockOf(itemNo);
        const isBack = because === 'returned';
        expect(bookings).toMatchObject([{ reservationNo: next, ...on, ...(isBack && { from: '2026-12-05' }) }]);
        expect(returned).toBe(isBack ? no : undefined);
      }
    });

    it('concerns one item alone', async () => {
      await reserved(7);
      await reserved(8);
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, openReservationNo: 1, openCustomerId: 1, holdSeq: 1 });
      expect(await reservations.lockOf(8)).toEqual({ itemNo: 8, openReservationNo: 2, openCustomerId: 1, holdSeq: 1 });
      expect(await reservations.lockOf(9)).toEqual({ itemNo: 9, holdSeq: 0 });
    });

    it('stays taken while the reservation goes on', async () => {
      const { reservationNo } = await reserved();
      const state = await reservations.find(reservationNo);
      if (state === undefined) throw new Error('not found');
      const confirmed = aChangeOf(state, confirmation);
      expect(await reservations.save(confirmed)).toBe('saved');
      expect(
        await reservations.save(
          aChangeOf(confirmed.state, { type: 'ReservationCancelled', cancellation: 'by-renter' }),
        ),
      ).toBe('saved');
      expect(await reservations.lockOf(7)).toMatchObject({ openReservationNo: reservationNo, holdSeq: 1 });
    });
  });

  describe('whoever finds the lock moved', () => {
    it('loses, and nothing of theirs is written', async () => {
      await reserved();
      expect(await reservations.reserve(untouched, aReserving(untouched, 2))).toBe('lock-moved');
      expect(await reservations.find(2)).toBeUndefined();
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, openReservationNo: 1, openCustomerId: 1, holdSeq: 1 });
    });

    it('loses also on a lock read when it was taken already', async () => {
      await reserved();
      const taken = await reservations.lockOf(7);
      expect(await reservations.reserve(taken, aReserving(taken, 2))).toBe('lock-moved');
      expect(await reservations.find(2)).toBeUndefined();
      expect(await reservations.lockOf(7)).toEqual(taken);
    });

    it('loses also when the one before is over by now', async () => {
      const first = await reserved();
      await reservations.save(aChangeOf(first, { type: 'ReservationRejected', reason: 'held' }));
      expect(await reservations.reserve(untouched, aReserving(untouched, 2))).toBe('lock-moved');
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1 });
    });

    it('is everybody but one, of many at once', async () => {
      const wishes = Array.from({ length: 10 }, (_, index) => index + 1);
      const results = await Promise.all(
        wishes.map((reservationNo) => reservations.reserve(untouched, aReserving(untouched, reservationNo))),
      );
      const winners = wishes.filter((_, index) => results[index] === 'saved');
      expect(winners).toHaveLength(1);
      expect(await reservations.lockOf(7)).toEqual({
        itemNo: 7,
        openReservationNo: winners[0],
        openCustomerId: 1,
        holdSeq: 1,
      });
      const found = await Promise.all(wishes.map((reservationNo) => reservations.find(reservationNo)));
      expect(found.flatMap((state) => (state === undefined ? [] : [state.reservationNo]))).toEqual(winners);
    });
  });

  it('takes no lock under a number that is in use', async () => {
    await reserved(7);
    expect(await reservations.reserve({ itemNo: 8, holdSeq: 0 }, aReserving({ itemNo: 8, holdSeq: 0 }, 1))).toBe(
      'lock-moved',
    );
    expect(await reservations.lockOf(8)).toEqual({ itemNo: 8, holdSeq: 0 });
    expect(await reservations.find(1)).toMatchObject({ itemNo: 7 });
  });

  it.each(['reserve', 'save'] as const)(
    'throws for an event that breaks its contract and writes nothing: %s',
    async (how) => {
      const first = how === 'save' ? await reserved() : undefined;
      const wish = aReserving(untouched, 1);
      const change = first === undefined ? wish : aChangeOf(first, { type: 'ReservationRejected', reason: 'held' });
      const invalid = { ...change, state: { ...change.state, itemPrice: -1 } };
      const writing = how === 'save' ? reservations.save(invalid) : reservations.reserve(untouched, invalid);
      await expect(writing).rejects.toThrow(InvalidEvent);
      expect(await reservations.find(1)).toEqual(first);
      expect((await reservations.lockOf(7)).openReservationNo).toBe(first?.reservationNo);
    },
  );

  describe.each(endings)('the end of a reservation by %o', (ending) => {
    it('lets the lock go; its hold sequence stays, for the next to go on from', async () => {
      const first = await reserved();
      const end = anEndOf(first, ending);
      expect(await reservations.save(end)).toBe('saved');
      expect(await reservations.find(1)).toEqual(end.state);
      expect(await reservations.lockOf(7)).toEqual(lockLetGo(end.state, ending, Date.parse(end.occurredAt)));
      await reserved();
      expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, openReservationNo: 2, openCustomerId: 1, holdSeq: 2 });
    });

    it('is written over the version before it, or the lock stays', async () => {
      const first = await reserved();
      await reservations.save(aChangeOf(first, confirmation));
      expect(await reservations.save(anEndOf(first, ending))).toBe('conflict');
      expect(await reservations.find(1)).toMatchObject({ status: 'Confirmed', version: 2 });
      expect(await reservations.lockOf(7)).toMatchObject({ openReservationNo: 1 });
    });

    it('never lets go what the next one took', async () => {
      const first = anEndOf(await reserved(), ending);
      await reservations.save(first);
      await reserved();
      expect(await reservations.save(anEndOf(first.state, ending))).toBe('conflict');
      expect(await reservations.find(1)).toEqual(first.state);
      expect(await reservations.lockOf(7)).toMatchObject({ openReservationNo: 2 });
    });

    it('comes once, of many at once', async () => {
      const end = anEndOf(await reserved(), ending);
      const results = await Promise.all(Array.from({ length: 5 }, () => reservations.save(end)));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect(await reservations.lockOf(7)).toEqual(lockLetGo(end.state, ending, Date.parse(end.occurredAt)));
    });
  });

  it('keeps of a cancelled reservation whose it was and when the lock was let go, until the lock is taken anew', async () => {
    await reservations.save(anEndOf(await reserved(), { type: 'ReservationClosed', because: 'cancelled' }));
    const freedAt = Date.parse('2026-11-22T10:00:00.000Z');
    expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 1, lastCustomerId: 1, freedAt });
    await reservations.save(anEndOf(await reserved(), { type: 'ReservationClosed', because: 'returned' }));
    expect(await reservations.lockOf(7)).toEqual({ itemNo: 7, holdSeq: 2 });
  });

  describe('the calendar of an item', () => {
    const december = (day: number) => ({ from: `2026-12-0${day}`, to: `2026-12-0${day}` });

    /** Books a day of item 7 on the current lock. */
    async function booked(day: number): Promise<Reservation> {
      const lock = await reservations.lockOf(7);
      const change = aReserving(lock, await numbers.next(), 'Customer1', december(day));
      expect(await reservations.reserve(lock, change)).toBe('saved');
      return change.state;
    }

    /** The bookings of a lock by number. */
    async function calendar() {
      const { bookings = [] } = await reservations.lockOf(7);
      return bookings.toSorted((one, other) => one.reservationNo - other.reservationNo);
    }

    const entry = (reservationNo: number, day: number) => ({
      ...{ reservationNo, customerId: 1, holdSeq: reservationNo },
      ...december(day),
    });

    it('has a booking for each reservation with days, and nobody has the item altogether', async () => {
      const first = await booked(4);
      await booked(2);
      expect(await reservations.find(1)).toEqual(first);
      expect(await calendar()).toEqual([entry(1, 4), entry(2, 2)]);
      expect(await reservations.lockOf(7)).toMatchObject({ holdSeq: 2 });
      expect((await reservations.lockOf(7)).openReservationNo).toBeUndefined();
    });

    it('is not written for whoever finds it moved by another booking', async () => {
      const stale = await reservations.lockOf(7);
      await booked(1);
      expect(await reservations.reserve(stale, aReserving(stale, 2, 'Customer1', december(3)))).toBe('lock-moved');
      expect(await reservations.find(2)).toBeUndefined();
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it('lets one of many in, who all saw the same', async () => {
      const first = await booked(1);
      const lock = await reservations.lockOf(7);
      const wishes = Array.from({ length: 6 }, (_, index) => index + 2);
      const results = await Promise.all(
        wishes.map((no) => reservations.reserve(lock, aReserving(lock, no, 'Customer1', december(no)))),
      );
      const winners = wishes.filter((_, index) => results[index] === 'saved');
      expect(winners).toHaveLength(1);
      expect((await calendar()).map((one) => one.reservationNo)).toEqual([first.reservationNo, ...winners]);
    });

    it('stands beside nobody who has the item altogether', async () => {
      await reserved();
      const lock = await reservations.lockOf(7);
      expect(await reservations.reserve(lock, aReserving(lock, 2, 'Customer1', december(1)))).toBe('lock-moved');
      expect(await calendar()).toEqual([]);
    });

    it('keeps the item’s owner, and the days of a booking that goes on', async () => {
      const lock = { ...untouched, ownerId: 4 };
      await reservations.reserve(lock, aReserving(lock, await numbers.next(), 'Customer1', december(1)));
      const made = await reservations.find(1);
      expect(made && (await reservations.save(aChangeOf(made, confirmation)))).toBe('saved');
      expect(await reservations.lockOf(7)).toMatchObject({ ownerId: 4, holdSeq: 1 });
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it.each(endings)('loses a booking by its %o, whatever was booked since, and no other', async (ending) => {
      const first = await booked(1);
      const end = anEndOf(first, ending);
      await booked(2);
      expect(await reservations.save(end)).toBe('saved');
      expect(await reservations.find(1)).toEqual(end.state);
      expect(await calendar()).toEqual([entry(2, 2)]);
      expect(await reservations.save(end)).toBe('conflict');
      expect(await calendar()).toEqual([entry(2, 2)]);
      expect((await reservations.lockOf(7)).holdSeq).toBe(2);
    });

    it('keeps a booking whose end another version came before', async () => {
      const first = await booked(1);
      await reservations.save(aChangeOf(first, confirmation));
      expect(await reservations.save(anEndOf(first, endings[0]))).toBe('conflict');
      expect(await calendar()).toEqual([entry(1, 1)]);
    });

    it('loses several at once, and takes another in meanwhile', async () => {
      const [first, second] = [await booked(1), await booked(2)];
      const lock = await reservations.lockOf(7);
      const results = await Promise.all([
        reservations.save(anEndOf(first, endings[0])),
        reservations.save(anEndOf(second, endings[1])),
        reservations.reserve(lock, aReserving(lock, 3, 'Customer1', december(3))),
      ]);
      // Two transactions on one row at once may refuse each other: whoever did nothing asks again.
      const ended = results.slice(0, 2).map((result) => result === 'saved');
      const left = [...(ended[0] ? [] : [1]), ...(ended[1] ? [] : [2]), ...(results[2] === 'saved' ? [3] : [])];
      expect((await calendar()).map((one) => one.reservationNo)).toEqual(left);
    });

    it('is empty for the next who takes the item altogether, and remembers who cancelled last', async () => {
      await reservations.save(anEndOf(await booked(1), endings[2]));
      expect(await reservations.lockOf(7)).toMatchObject({ lastCustomerId: 1, holdSeq: 1, bookings: [] });
      await reserved();
      expect(await reservations.lockOf(7)).toMatchObject({ openReservationNo: 2, holdSeq: 2, bookings: [] });
    });
  });

  describe('a list', () => {
    it('has the reservations in number order and none of the locks', async () => {
      for (const itemNo of [30, 10, 20]) await reserved(itemNo);
      const { entries } = await reservations.list({ size: 10, descending: false });
      expect(entries.map(({ reservationNo, itemNo }) => [reservationNo, itemNo])).toEqual([
        [1, 30],
        [2, 10],
        [3, 20],
      ]);
      const newest = await reservations.list({ size: 2, descending: true });
      expect(newest.entries.map(({ reservationNo }) => reservationNo)).toEqual([3, 2]);
    });

    it('leaves out what is cancelled or about to be', async () => {
      const [cancelling, cancelled, kept] = [await reserved(1), await reserved(2), await reserved(3)];
      await reservations.save(aChangeOf(cancelling, { type: 'ReservationCancelled', cancellation: 'by-renter' }));
      await reservations.save(anEndOf(cancelled, { type: 'ReservationClosed', because: 'cancelled' }));
      const { entries } = await reservations.list({ size: 10, descending: false });
      expect(entries).toEqual([kept]);
      expect(await reservations.find(1)).toMatchObject({ status: 'Cancelling' });
    });
  });
}

import { describe, expect, it } from 'vitest';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import type { Reservation } from '../domain/reservation.ts';
import { aChangeOf, aReserving, confirmation } from './reservation.fixture.ts';
import type { StoreUnderTest } from './reservation-store.fixture.ts';

/** What is due: the tests that every reservation repository must pass. */
export function dueContract(store: StoreUnderTest): void {
  describe('what is due', () => {
    const payFrom = Date.parse('2026-12-18T00:00:00.000Z') / 1000;
    const due = async (seconds: number, size = 9) =>
      store.reservations.due(new Date((payFrom + seconds) * 1000).toISOString(), size);

    /** Reserves an item for days that are far ahead, to be paid within so many seconds once they are near. */
    async function reservedAhead(itemNo: number, seconds: number): Promise<Reservation> {
      const lock = await store.reservations.lockOf(itemNo);
      const { event, ...change } = aReserving(lock, await store.numbers.next(), 'Customer1', {
        from: '2026-12-24',
        to: '2026-12-25',
      });
      if (event.type !== 'Reserved') throw new Error('it is reserved');
      const ahead = { ...event, payFrom, payBy: payFrom + seconds };
      const state = evolveReservation(undefined, ahead);
      expect(await store.reservations.reserve(lock, { ...change, event: ahead, state })).toBe('saved');
      return state;
    }

    it('are reservations that were to be paid by then, longest due first, a part at a time', async () => {
      await reservedAhead(1, 20);
      await reservedAhead(2, 10);
      await store.reserved(3);
      expect(await due(9)).toEqual({ found: [], isMore: false });
      expect(await due(10)).toEqual({ found: [2], isMore: false });
      expect(await due(20)).toEqual({ found: [2, 1], isMore: false });
      expect(await due(20, 1)).toEqual({ found: [2], isMore: true });
    });

    it('is what lapsed, until it is paid again', async () => {
      const confirmed = aChangeOf(await store.reserved(), confirmation);
      const paid = aChangeOf(confirmed.state, { type: 'PaymentRequested', attempt: 2 });
      const lapse = { type: 'PaymentCancellationRequested', attempt: 3, payBy: payFrom + 30, lapsed: true } as const;
      const lapsed = aChangeOf(paid.state, lapse);
      const again = aChangeOf(lapsed.state, { type: 'PaymentRequested', attempt: 4 });
      const found = [];
      for (const change of [confirmed, paid, lapsed, again]) {
        expect(await store.reservations.save(change)).toBe('saved');
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
        expect(await store.reservations.save(change)).toBe('saved');
        found.push((await due(29)).found.length, (await due(30)).found.length);
      }
      expect(found).toEqual([1, 1, 0, 0, 0, 1, 0, 0]);
    });
  });
}

import { beforeEach, describe, expect, it } from 'vitest';
import { dayAfter } from '#contracts/days/civil-day.ts';
import type { Change } from '#shared/events/outbox.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { firstInTheWay, type ItemLock } from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';
import { evolveWaiting, type WaitingEvent, type WaitingList } from '../domain/waiting.ts';
import type { ReservationRepository } from '../use-cases/reservation.repository.ts';
import type { WaitingListRepository } from '../use-cases/waiting-list.repository.ts';
import { anEndOf, aReserving } from './reservation.fixture.ts';

/** Who waits, and the reservations of the same store, which is empty. */
export interface WaitingStore {
  readonly reservations: ReservationRepository;
  readonly waitingLists: WaitingListRepository;
}

const itemNo = 7;
const early = { from: '2026-12-01', to: '2026-12-02' };
const late = { from: '2026-12-04', to: '2026-12-05' };
const circumstances = { context: { correlationId: 'c', causationId: 'r' }, occurredAt: '2026-11-22T10:00:00.000Z' };

function changeOf(list: WaitingList | undefined, event: WaitingEvent): Change<WaitingList, WaitingEvent> {
  return { state: evolveWaiting(list, event), event, ...circumstances };
}

const joined = (customerId: number, list?: WaitingList, days = {}, of = itemNo) =>
  changeOf(list, { type: 'WaitingJoined', itemNo: of, itemName: 'Camera', customerId, ...days });
const called = (customerId: number, list: WaitingList) =>
  changeOf(list, { type: 'WaitingCalled', customerId, until: 1_800_000_000 });
const left = (customerId: number, list: WaitingList, because: 'left' | 'reserved' = 'left') =>
  changeOf(list, { type: 'WaitingLeft', customerId, because });

/** The tests that every repository of waiting lists must pass, with the reservations beside it. */
export function waitingListRepositoryContract(create: () => Promise<WaitingStore>): void {
  let reservations: ReservationRepository;
  let waitingLists: WaitingListRepository;
  beforeEach(async () => {
    ({ reservations, waitingLists } = await create());
  });

  async function reserved(reservationNo: number, days?: typeof early): Promise<Reservation> {
    const lock = await reservations.lockOf(itemNo);
    const change = aReserving(lock, reservationNo, 'Camera', days);
    expect(await reservations.reserve(lock, change)).toBe('saved');
    return change.state;
  }

  async function ended(reservation: Reservation): Promise<void> {
    const end = anEndOf(reservation, { type: 'ReservationClosed', because: 'cancelled' });
    expect(await reservations.save(end)).toBe('saved');
  }

  /** Somebody joins because of what is in the way of `days` on this lock. */
  async function joins(customerId: number, lock: ItemLock, days = {}) {
    const change = joined(customerId, await waitingLists.find(itemNo), days);
    const result = await waitingLists.saveBeside(change, lock, firstInTheWay(lock, days));
    return { result, state: change.state };
  }

  it('finds nobody where nobody ever waited, and what was written where somebody did', async () => {
    expect(await waitingLists.find(itemNo)).toBeUndefined();
    await reserved(1);
    const { result, state } = await joins(2, await reservations.lockOf(itemNo), early);
    expect(result).toBe('saved');
    expect(await waitingLists.find(itemNo)).toEqual(state);
    expect(state.waiting).toEqual([{ customerId: 2, ...early }]);
  });

  describe.each([
    ['the item altogether', undefined, undefined],
    ['some days', early, undefined],
    ['some days beside others', early, late],
  ] as const)('joining while somebody has %s', (_, days, others) => {
    it('says so in the lock, which stays as it is otherwise', async () => {
      if (others) await reserved(1, others);
      await reserved(9, days);
      const lock = await reservations.lockOf(itemNo);
      expect((await joins(2, lock, days)).result).toBe('saved');
      expect(await reservations.lockOf(itemNo)).toEqual({ ...lock, waited: true });
    });

    it('is a conflict once that has ended, and nothing is written', async () => {
      if (others) await reserved(1, others);
      const reservation = await reserved(9, days);
      const lock = await reservations.lockOf(itemNo);
      await ended(reservation);
      expect((await joins(2, lock, days)).result).toBe('conflict');
      expect(await waitingLists.find(itemNo)).toBeUndefined();
      expect((await reservations.lockOf(itemNo)).waited).toBeUndefined();
      expect(await waitingLists.waitedFor(2)).toEqual([]);
    });
  });

  it('joining does not mind the end of days that are not in the way', async () => {
    await reserved(1, early);
    const other = await reserved(2, late);
    const lock = await reservations.lockOf(itemNo);
    await ended(other);
    expect((await joins(3, lock, early)).result).toBe('saved');
  });

  it('of two who join at once, one is first, and the other decides anew', async () => {
    await reserved(1);
    const lock = await reservations.lockOf(itemNo);
    const way = firstInTheWay(lock, {});
    const both = [joined(2), joined(3)].map((change) => waitingLists.saveBeside(change, lock, way));
    expect((await Promise.all(both)).toSorted()).toEqual(['conflict', 'saved']);
    expect((await waitingLists.find(itemNo))?.waiting).toHaveLength(1);
  });

  it('who waits stays known in the lock through ends and reservations', async () => {
    const first = await reserved(1);
    await joins(2, await reservations.lockOf(itemNo));
    await ended(first);
    expect(await reservations.lockOf(itemNo)).toMatchObject({ waited: true });
    await reserved(2, early);
    expect(await reservations.lockOf(itemNo)).toMatchObject({ waited: true });
  });

  it.each([undefined, early])('nobody is called on a lock that was taken meanwhile, for %o', async (days) => {
    const first = await reserved(1);
    const { state } = await joins(2, await reservations.lockOf(itemNo));
    await ended(first);
    const lock = await reservations.lockOf(itemNo);
    const second = await reserved(2, days);
    expect(await waitingLists.saveBeside(called(2, state), lock)).toBe('conflict');
    await ended(second);
    expect(await waitingLists.saveBeside(called(2, state), await reservations.lockOf(itemNo))).toBe('saved');
    expect((await waitingLists.find(itemNo))?.waiting).toEqual([{ customerId: 2, until: 1_800_000_000 }]);
  });

  describe.each([undefined, early])('reserving beside those who wait, for %o', (days) => {
    async function free(): Promise<WaitingList> {
      const first = await reserved(1);
      const { state } = await joins(2, await reservations.lockOf(itemNo));
      await ended(first);
      return state;
    }
    const reserves = async (list: WaitingList, taken?: Change<WaitingList, WaitingEvent>) => {
      const lock = await reservations.lockOf(itemNo);
      return reservations.reserve(lock, aReserving(lock, 5, 'Camera', days), { list, taken });
    };

    it('leaves the list as it is', async () => {
      const list = await free();
      expect(await reserves(list)).toBe('saved');
      expect(await waitingLists.find(itemNo)).toEqual(list);
    });

    it('takes the renter off in the same write', async () => {
      const list = await free();
      expect(await reserves(list, left(2, list, 'reserved'))).toBe('saved');
      expect((await waitingLists.find(itemNo))?.waiting).toEqual([]);
    });

    it.each([false, true])('writes nothing when the list has changed; the renter waited: %s', async (waited) => {
      const list = await free();
      await waitingLists.save(left(2, list));
      const taken = waited ? left(2, list, 'reserved') : undefined;
      expect(await reserves(list, taken)).toBe('lock-moved');
      expect(await reservations.find(5)).toBeUndefined();
      expect((await reservations.lockOf(itemNo)).openReservationNo).toBeUndefined();
    });
  });

  it('nobody reserves on a lock that was read before anybody waited', async () => {
    await reserved(1, early);
    const lock = await reservations.lockOf(itemNo);
    expect((await joins(2, lock, early)).result).toBe('saved');
    expect(await reservations.reserve(lock, aReserving(lock, 5, 'Camera', late))).toBe('lock-moved');
    expect(await reservations.find(5)).toBeUndefined();
  });

  it('finds items for whose days somebody waits that have begun, those that are due longest first', async () => {
    const found = async (today: string, size = 9) => waitingLists.due(today, size);
    for (const [item, days] of [
      [8, late],
      [9, early],
      [10, {}],
    ] as const) {
      const change = joined(2, undefined, days, item);
      expect(await waitingLists.save(change)).toBe('saved');
    }
    const [afterEarly, afterLate] = [dayAfter(early.from), dayAfter(late.from)];
    expect(await found(early.from)).toEqual({ found: [], isMore: false });
    expect(await found(afterEarly)).toEqual({ found: [9], isMore: false });
    expect(await found(afterLate)).toEqual({ found: [9, 8], isMore: false });
    expect((await found(afterLate, 1)).found).toEqual([9]);
    const list = existing(await waitingLists.find(9));
    expect(await waitingLists.save(called(2, list))).toBe('saved');
    expect(await found(afterLate)).toEqual({ found: [8], isMore: false });
  });

  it('knows what somebody ever waited for, also after they left', async () => {
    await reserved(1);
    const { state } = await joins(2, await reservations.lockOf(itemNo));
    expect(await waitingLists.waitedFor(2)).toEqual([itemNo]);
    const gone = left(2, state);
    await waitingLists.save(gone);
    const again = joined(2, gone.state);
    const lock = await reservations.lockOf(itemNo);
    expect(await waitingLists.saveBeside(again, lock, firstInTheWay(lock, {}))).toBe('saved');
    expect(await waitingLists.waitedFor(2)).toEqual([itemNo]);
    expect(await waitingLists.waitedFor(3)).toEqual([]);
  });
}

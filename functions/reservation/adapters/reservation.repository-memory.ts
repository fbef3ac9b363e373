import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import {
  createMemoryRepository,
  type MemoryRepository,
} from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import type { AggregateTable } from '#shared/persistence/aggregate/aggregate-table.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import type { Due } from '#shared/use-cases/each-due.ts';
import { endsReservation, type ReservationEvent } from '../domain/reservation.events.ts';
import type { InTheWay, ItemLock } from '../domain/reservation.lock.ts';
import { asItStands, inTheWay, lockLetGo, lockTaken } from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type WaitingEvent, type WaitingList, whoJoins } from '../domain/waiting.ts';
import type { BesideThoseWaiting, ReservationRepository } from '../use-cases/reservation.repository.ts';
import type { WaitingListRepository } from '../use-cases/waiting-list.repository.ts';
import { reservationTable } from './reservation.table.ts';
import { waitingTable } from './waiting.table.ts';

/** The in-memory twin, with its written rows in order: what the stream of the real table would carry. */
export type MemoryReservationRepository = ReservationRepository &
  MemoryRepository<Reservation, ReservationEvent> & {
    /** Who waits for items, in the same store. */
    readonly waitingLists: WaitingListRepository & Pick<MemoryRepository<WaitingList, WaitingEvent>, 'written'>;
  };

/**
 * Reservations and item locks in memory, with the conditions of DynamoDB: both rows are written or none. `now` is in
 * milliseconds.
 */
export function createMemoryReservationRepository(now: () => number = Date.now): MemoryReservationRepository {
  const rows = createMemoryRepository<Reservation, ReservationEvent>(reservationTable, now);
  const lists = createMemoryRepository<WaitingList, WaitingEvent>(waitingTable, now);
  const locks = new Map<number, ItemLock>();
  const waiters = new Map<number, ReadonlySet<number>>();
  const inTurn = createTurns();
  return {
    written: rows.written,
    find: (number) => inTurn(() => rows.find(number)),
    list: (request) => inTurn(() => rows.list(request)),
    changedAt: async (number) => {
      const last = rows.written.findLast(({ state }) => state.reservationNo === number);
      return last && Date.parse(last.event.time);
    },
    due: (time, size) => inTurn(async () => dueOf(rows.written, reservationTable, time, size)),
    lockOf: (itemNo) => inTurn(async () => asItStands(lockOf(itemNo))),
    reserve: (lock, change, beside) => inTurn(() => reserve(lock, change, beside)),
    save: (change) => inTurn(() => save(change)),
    waitingLists: {
      written: lists.written,
      find: (number) => inTurn(() => lists.find(number)),
      save: (change) => inTurn(() => lists.save(change)),
      saveBeside: (change, lock, inTheWay) => inTurn(() => saveBeside(change, lock, inTheWay)),
      due: (time, size) => inTurn(async () => dueOf(lists.written, waitingTable, time, size)),
      waitedFor: (customerId) => inTurn(async () => [...(waiters.get(customerId) ?? [])]),
    },
  };

  async function saveBeside(
    change: Change<WaitingList, WaitingEvent>,
    { itemNo, holdSeq }: ItemLock,
    wanted?: InTheWay,
  ): Promise<SaveResult> {
    const current = lockOf(itemNo);
    const isStill =
      wanted === undefined || inTheWay(current, {}).some((one) => one.reservationNo === wanted.reservationNo);
    if (current.holdSeq !== holdSeq || !isStill) return 'conflict';
    const result = await lists.save(change);
    if (result !== 'saved') return result;
    locks.set(itemNo, { ...current, waited: true });
    const joined = whoJoins(change.event);
    if (joined !== undefined) waiters.set(joined, new Set([...(waiters.get(joined) ?? []), itemNo]));
    return result;
  }

  function lockOf(itemNo: number): ItemLock {
    return locks.get(itemNo) ?? { itemNo, holdSeq: 0 };
  }

  async function reserve(
    lock: ItemLock,
    change: Change<Reservation, ReservationEvent>,
    beside?: BesideThoseWaiting,
  ): Promise<'saved' | 'lock-moved'> {
    const { itemNo } = lock;
    const current = lockOf(itemNo);
    const free = current.openReservationNo === undefined && current.holdSeq === lock.holdSeq;
    const unread = current.waited !== lock.waited || (await isUnread(itemNo, beside));
    const result = await saveIf(free && !unread, change);
    if (result === 'saved' && beside?.taken !== undefined) await lists.save(beside.taken);
    // What another booking's end has changed since the lock was read stays so.
    const ownerId = lock.ownerId ?? current.ownerId;
    if (result === 'saved') locks.set(itemNo, lockTaken(change.state, { ...current, ...(ownerId && { ownerId }) }));
    return result === 'saved' ? 'saved' : 'lock-moved';
  }

  async function isUnread(itemNo: number, beside: BesideThoseWaiting | undefined): Promise<boolean> {
    return beside !== undefined && (await lists.find(itemNo))?.version !== beside.list.version;
  }

  async function save(change: Change<Reservation, ReservationEvent>): Promise<SaveResult> {
    if (!endsReservation(change.event)) return rows.save(change);
    const { itemNo, reservationNo } = change.state;
    const lock = lockOf(itemNo);
    const isBooked = lock.bookings?.some((one) => one.reservationNo === reservationNo);
    const result = await saveIf(isBooked === true || lock.openReservationNo === reservationNo, change);
    if (result === 'saved')
      locks.set(itemNo, lockLetGo(change.state, change.event, Date.parse(change.occurredAt), lock));
    return result;
  }

  async function saveIf(lockAllows: boolean, change: Change<Reservation, ReservationEvent>): Promise<SaveResult> {
    // Throws for an event that breaks its contract, whatever the lock says, as the real one does.
    toRow(change, reservationTable);
    return lockAllows ? rows.save(change) : 'conflict';
  }
}

/** The rows of a table that are due by then, those that are due longest first. */
function dueOf<S extends { readonly version: number }>(
  written: readonly { readonly state: S }[],
  { numberOf, dueAt }: AggregateTable<S>,
  time: string,
  size: number,
): Due<number> {
  const latest = new Map(written.map(({ state }) => [numberOf(state), state]));
  const all = [...latest.entries()]
    .map(([number, state]) => ({ number, at: dueAt?.(state) ?? '' }))
    .filter(({ at }) => at !== '' && at <= time)
    .sort((one, other) => one.at.localeCompare(other.at));
  return { found: all.slice(0, size).map(({ number }) => number), isMore: all.length > size };
}

/** Runs operations one after the other, so that two rows change as one. */
function createTurns(): <T>(operation: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const turn = last.then(operation);
    last = turn.catch(() => undefined);
    return turn;
  };
}

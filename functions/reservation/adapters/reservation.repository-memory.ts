import type { Change } from '#shared/events/outbox.ts';
import type { SaveResult } from '#shared/persistence/aggregate/aggregate.repository.ts';
import {
  createMemoryRepository,
  type MemoryRepository,
} from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { endsReservation, type ReservationEvent } from '../domain/reservation.events.ts';
import { lockLetGo, lockTaken } from '../domain/reservation.lock.ts';
import type { ItemLock, Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from '../use-cases/reservation.repository.ts';
import { reservationTable } from './reservation.table.ts';

/** The in-memory twin, with its written rows in order: what the stream of the real table would carry. */
export type MemoryReservationRepository = ReservationRepository & MemoryRepository<Reservation, ReservationEvent>;

/**
 * Reservations and item locks in memory, with the conditions of DynamoDB: both rows are written or none. `now` is in
 * milliseconds.
 */
export function createMemoryReservationRepository(now: () => number = Date.now): MemoryReservationRepository {
  const rows = createMemoryRepository<Reservation, ReservationEvent>(reservationTable, now);
  const locks = new Map<number, ItemLock>();
  const inTurn = createTurns();
  return {
    written: rows.written,
    find: (number) => inTurn(() => rows.find(number)),
    list: (request) => inTurn(() => rows.list(request)),
    lockOf: (itemNo) => inTurn(async () => lockOf(itemNo)),
    reserve: (lock, change) => inTurn(() => reserve(lock, change)),
    save: (change) => inTurn(() => save(change)),
  };

  function lockOf(itemNo: number): ItemLock {
    return locks.get(itemNo) ?? { itemNo, holdSeq: 0 };
  }

  async function reserve(
    lock: ItemLock,
    change: Change<Reservation, ReservationEvent>,
  ): Promise<'saved' | 'lock-moved'> {
    const { itemNo } = lock;
    const current = lockOf(itemNo);
    const free = current.openReservationNo === undefined && current.holdSeq === lock.holdSeq;
    const result = await saveIf(free, change);
    if (result === 'saved') locks.set(itemNo, lockTaken(change.state, lock));
    return result === 'saved' ? 'saved' : 'lock-moved';
  }

  async function save(change: Change<Reservation, ReservationEvent>): Promise<SaveResult> {
    if (!endsReservation(change.event)) return rows.save(change);
    const { itemNo, reservationNo } = change.state;
    const lock = lockOf(itemNo);
    const result = await saveIf(lock.openReservationNo === reservationNo, change);
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

/** Runs operations one after the other, so that two rows change as one. */
function createTurns(): <T>(operation: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const turn = last.then(operation);
    last = turn.catch(() => undefined);
    return turn;
  };
}

import { describe, expect, it } from 'vitest';
import { createMemoryCounter } from '#shared/persistence/counter/counter-memory.ts';
import { createNumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { aChangeOf, aReserving } from './reservation.fixture.ts';
import { reservationRepositoryContract } from './reservation.repository.contract.ts';
import { createMemoryReservationRepository } from './reservation.repository-memory.ts';

describe('the reservation repository in memory', () => {
  reservationRepositoryContract(async () => ({
    reservations: createMemoryReservationRepository(),
    numbers: createNumberSequence(1, createMemoryCounter().lease),
  }));

  it('remembers the rows it wrote, in order, and nothing of those who lost', async () => {
    const reservations = createMemoryReservationRepository();
    const lock = { itemNo: 7, holdSeq: 0 };
    const first = aReserving(lock, 1);
    await reservations.reserve(lock, first);
    await reservations.reserve(lock, aReserving(lock, 2));
    await reservations.save(aChangeOf(first.state, { type: 'ReservationRejected', reason: 'held' }));
    expect(reservations.written.map(({ event }) => event.id)).toEqual(['reservation#1#1', 'reservation#1#2']);
  });
});

import { describe } from 'vitest';
import { createMemoryReservationRepository } from './reservation.repository-memory.ts';
import { waitingListRepositoryContract } from './waiting-list.repository.contract.ts';

describe('who waits, in memory', () => {
  waitingListRepositoryContract(async () => {
    const reservations = createMemoryReservationRepository();
    return { reservations, waitingLists: reservations.waitingLists };
  });
});

import { beforeEach, expect } from 'vitest';
import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from '../use-cases/reservation.repository.ts';
import { aReserving } from './reservation.fixture.ts';

/** A reservation repository on an empty store, and the sequence its numbers come from. */
export interface ReservationStore {
  readonly reservations: ReservationRepository;
  readonly numbers: NumberSequence;
}

/** The store of the test that runs. */
export interface StoreUnderTest extends ReservationStore {
  /** Reserves the item (7 by default) under the next number, on the current lock. */
  reserved(itemNo?: number): Promise<Reservation>;
}

/** The lock of item 7 before anybody reserved it. */
export const untouched = { itemNo: 7, holdSeq: 0 };

/** Makes a new store before each test. */
export function storeForEachTest(create: () => Promise<ReservationStore>): StoreUnderTest {
  let store: ReservationStore;
  beforeEach(async () => {
    store = await create();
  });
  return {
    get reservations() {
      return store.reservations;
    },
    get numbers() {
      return store.numbers;
    },
    async reserved(itemNo = 7) {
      const { reservations, numbers } = store;
      const change = aReserving(await reservations.lockOf(itemNo), await numbers.next());
      expect(await reservations.reserve(await reservations.lockOf(itemNo), change)).toBe('saved');
      return change.state;
    },
  };
}

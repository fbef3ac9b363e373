import { beforeEach } from 'vitest';
import { type Notice, noticeOf, type Telling } from '../telling/notice.ts';
import type { Rental } from '../telling/rental.ts';
import type { Notices } from '../use-cases/notices.ts';
import type { Recipients } from '../use-cases/recipients.ts';
import type { Rentals } from '../use-cases/rentals.ts';

/** The clock of the stores under test. */
export const contractNow = () => Date.parse('2026-11-30T00:00:00.000Z');

/** All that is stored about the notices of people. */
export interface Stored {
  readonly notices: Notices;
  readonly recipients: Recipients;
  readonly rentals: Rentals;
}

/** What person 7 is told. */
export const telling: Telling = {
  customerId: 7,
  side: 'owner',
  kind: 'reserved',
  reservationNo: 3,
  itemNo: 1,
  itemName: '드릴',
};

/** A moment of the day before {@link contractNow}. */
export const at = (second: number) => `2026-11-29T10:00:${String(second).padStart(2, '0')}.000Z`;

/** A notice of that moment. */
export function notice(second: number, changes: Partial<Telling> = {}, source = `reservation#3#${second}`): Notice {
  return noticeOf({ ...telling, ...changes }, at(second), source);
}

/** A rental of person 7. */
export function rental(version: number, changes: Partial<Rental> = {}): Rental {
  return {
    ...{ customerId: 7, reservationNo: 3, version, time: at(1), side: 'renter' },
    ...{ itemNo: 1, itemName: null, stage: 'reserved' },
    ...changes,
  };
}

/** The stores of the test that runs: new ones for each. `ids`: of all that a person, by default 7, is told. */
export function storedForEachTest(create: () => Promise<Stored>) {
  let stored: Stored;
  beforeEach(async () => {
    stored = await create();
  });
  return {
    get notices() {
      return stored.notices;
    },
    get recipients() {
      return stored.recipients;
    },
    get rentals() {
      return stored.rentals;
    },
    ids: async (customerId = 7) => (await stored.notices.page(customerId, { size: 100 })).entries.map(({ id }) => id),
  };
}

/** See {@link storedForEachTest}. */
export type StoredUnderTest = ReturnType<typeof storedForEachTest>;

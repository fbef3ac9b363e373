import { describe, expect, it } from 'vitest';
import { KEY_SECONDS } from '../../shared/persistence/idempotency-keys.ts';
import { toRow } from '../../shared/persistence/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../shared/persistence/row-bytes.fixture.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { aChangeOf, aReserving, endings } from './reservation.fixture.ts';
import { reservationTable } from './reservation.table.ts';

const no = 9_999_999;
/** The longest name a request may carry, in a script of three bytes a character. */
const longestName = '홍'.repeat(100);

const reserving = aReserving({ itemNo: no, holdSeq: 99_998 }, no, longestName);
const reservation = { ...reserving.state, customerId: no, itemPrice: no, paymentFence: 99, version: 99 };

describe('the row of a reservation', () => {
  it('fits one write unit when it is made, with the longest names', () => {
    expect(rowBytes(toRow(reserving, reservationTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it.each<ReservationEvent>([
    { type: 'ReservationConfirmed', itemName: longestName, itemPrice: no },
    { type: 'ReservationCancelled' },
    { type: 'PaymentRequested', attempt: 99 },
    { type: 'PaymentCancellationRequested', attempt: 99 },
    { type: 'RentalStarted' },
    ...endings,
  ])('fits one write unit with the longest names: %o', (event) => {
    expect(rowBytes(toRow(aChangeOf(reservation, event), reservationTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('expires once the reservation is cancelled for good, and in no other state', () => {
    const statuses = ['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Cancelled', 'Closed'] as const;
    const expiring = statuses.filter((status) => {
      const change = aChangeOf(reservation, { type: 'RentalStarted' });
      return toRow({ ...change, state: { ...change.state, status } }, reservationTable).expiresAt !== undefined;
    });
    expect(expiring).toEqual(['Cancelled']);
  });

  it.each(endings)('outlives the key it was made under, also when it ends: %o', (event) => {
    const lives = reservationTable.ttlSeconds?.(aChangeOf(reservation, event).state);
    expect(lives ?? Number.POSITIVE_INFINITY).toBeGreaterThan(KEY_SECONDS);
  });
});

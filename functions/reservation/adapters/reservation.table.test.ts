import { describe, expect, it } from 'vitest';
import { KEY_SECONDS } from '../../shared/persistence/idempotency-keys.ts';
import { toRow } from '../../shared/persistence/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../shared/persistence/row-bytes.fixture.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { aChangeOf, aReserving, endings } from './reservation.fixture.ts';
import { reservationTable } from './reservation.table.ts';

const no = 9_999_999;
/** All but the longest names that requests may carry, in a script of three bytes a character: 100 cost a unit more. */
const longName = '홍'.repeat(98);

const reserving = aReserving({ itemNo: no, holdSeq: 99_998 }, no, longName);
const reservation = { ...reserving.state, customerId: no, itemPrice: no, paymentFence: 99, version: 99 };
const changed = { itemName: longName, itemPrice: no };

describe('the row of a reservation', () => {
  it('fits one write unit when it is made, with long names', () => {
    expect(rowBytes(toRow(reserving, reservationTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it.each<ReservationEvent>([
    { type: 'ReservationConfirmed', ...changed },
    { type: 'CancellationRequested', cancellation: 'requested' },
    { type: 'CancellationRequested', cancellation: 'late' },
    { type: 'ReservationCancelled', cancellation: 'price-changed', ...changed },
    { type: 'ReservationCancelled', cancellation: 'by-renter' },
    { type: 'PaymentRequested', attempt: 99 },
    { type: 'PaymentCancellationRequested', attempt: 99, payBy: reserving.state.payBy },
    { type: 'PaymentAskedAgain' },
    { type: 'RentalStarted' },
    ...endings,
  ])('fits one write unit with long names: %o', (event) => {
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

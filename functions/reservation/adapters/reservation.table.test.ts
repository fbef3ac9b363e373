import { describe, expect, it } from 'vitest';
import { KEY_SECONDS } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import type { Reservation } from '../domain/reservation.ts';
import { aChangeOf, aReserving, endings } from './reservation.fixture.ts';
import { reservationTable } from './reservation.table.ts';

const no = 9_999_999;
/**
 * Almost the longest name that a request may carry, in a script of three bytes per character: 100 characters cost one
 * unit more.
 */
const longName = '홍'.repeat(98);

const reserving = aReserving({ itemNo: no, holdSeq: 99_998 }, no, longName);
const changed = { itemName: longName, itemPrice: no };
const { payBy } = reserving.state;

const requested = { ...reserving.state, customerId: no, itemPrice: no, paymentFence: 99, version: 99 };
const confirmed = evolveReservation(requested, { type: 'ReservationConfirmed', ...changed });
const lent = evolveReservation(confirmed, { type: 'RentalStarted' });
const cancelling = evolveReservation(confirmed, { type: 'ReservationCancelled', cancellation: 'by-renter' });
const priceChanged = { type: 'ReservationCancelled', cancellation: 'price-changed', ...changed } as const;
const [refused, returned, letGo] = endings;
const turnedDown = { by: 'owner', reason: 'It is broken.' } as const;
const wished = { type: 'CancellationRequested', cancellation: 'requested', turnedDown } as const;
const cancellingForOwner = evolveReservation(evolveReservation(confirmed, wished), {
  type: 'ReservationCancelled',
  cancellation: 'by-renter',
});
const lapsed = evolveReservation(confirmed, {
  type: 'PaymentCancellationRequested',
  attempt: 99,
  payBy: 1_796_083_200,
  lapsed: true,
});
const over = {
  rejected: evolveReservation(requested, refused),
  'rejected for its price': evolveReservation(requested, priceChanged),
  cancelled: evolveReservation(cancelling, letGo),
  'cancelled by its owner': evolveReservation(cancellingForOwner, letGo),
  closed: evolveReservation(lent, returned),
};

describe('the row of a reservation', () => {
  it('fits one write unit when it is made, with long names', () => {
    expect(rowBytes(toRow(reserving, reservationTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it.each<[ReservationEvent, Reservation]>([
    [{ type: 'ReservationConfirmed', ...changed }, requested],
    [{ type: 'CancellationRequested', cancellation: 'requested' }, confirmed],
    [{ type: 'CancellationRequested', cancellation: 'late' }, confirmed],
    [priceChanged, requested],
    [{ type: 'ReservationCancelled', cancellation: 'by-renter' }, confirmed],
    [{ type: 'PaymentRequested', attempt: 99 }, confirmed],
    [{ type: 'PaymentCancellationRequested', attempt: 99, payBy }, confirmed],
    [{ type: 'PaymentAskedAgain' }, confirmed],
    [{ type: 'RentalStarted' }, confirmed],
    [refused, requested],
    [returned, lent],
    [letGo, cancelling],
  ])('fits one write unit with long names: %o', (event, reservation) => {
    expect(rowBytes(toRow(aChangeOf(reservation, event), reservationTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('takes one more, with long names, when it is rejected for other terms than the price', () => {
    const event = { ...priceChanged, changed: ['price', 'deposit', 'late-fee'] } as const;
    const bytes = rowBytes(toRow(aChangeOf(requested, event), reservationTable));
    expect(bytes).toBeGreaterThan(WRITE_UNIT_BYTES);
    expect(bytes).toBeLessThanOrEqual(WRITE_UNIT_BYTES + 40);
  });

  it('expires once its renter’s cancellation is for good, and in no other state', () => {
    const states = Object.entries({ requested, confirmed, lent, cancelling, ...over });
    const expiring = states.filter(([, state]) => reservationTable.ttlSeconds?.(state) !== undefined);
    expect(expiring.map(([name]) => name)).toEqual(['cancelled']);
  });

  it.each(Object.entries(over))('outlives the key it was made under, also when it is %s', (_state, reservation) => {
    const lives = reservationTable.ttlSeconds?.(reservation);
    expect(lives ?? Number.POSITIVE_INFINITY).toBeGreaterThan(KEY_SECONDS);
  });
});

describe('a stored reservation', () => {
  const { payBy: _, ...older } = confirmed;

  it.each(Object.entries({ requested, confirmed, lapsed, lent, cancelling, ...over }))(
    'is read as it was written: %s',
    (_state, stored) => {
      expect(reservationTable.schema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    },
  );

  it.each([
    ['held before there was a time to pay', older],
    ['cancelled by the version before, with nothing said of why', { ...older, status: 'Cancelling' }],
    ['rejected by the version before, with nothing said of why', { ...older, status: 'Rejected' }],
    ['cancelled for good by the version before', { ...older, status: 'Cancelled' }],
  ])('of before is read as it was written: %s', (_state, stored) => {
    expect(reservationTable.schema.parse(stored)).toEqual(stored);
  });

  it.each([
    ['confirmed without a price', { ...confirmed, itemPrice: null }],
    ['lent without being paid', { ...lent, paymentStatus: 'NotPaid' }],
    ['requested but paid', { ...requested, paymentStatus: 'Paid' }],
    ['cancelling because it is late', { ...cancelling, cancellation: 'late' }],
    ['closed but not returned', { ...over.closed, rentalStatus: 'Renting' }],
  ])('in no state is not read: %s', (_state, stored) => {
    expect(() => reservationTable.schema.parse(stored)).toThrow();
  });
});

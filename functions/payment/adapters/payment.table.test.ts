import { describe, expect, expectTypeOf, it } from 'vitest';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import { evolvePayment } from '../domain/payment.evolve.ts';
import type { ApprovedPayment, CapturedPayment, Payment } from '../domain/payment.ts';
import { paymentTable } from './payment.table.ts';

const no = 9_999_999;
const charge = { reservationNo: no, itemNo: no, itemPrice: no };
/** As long as providers' ids. */
const authorizationId = 'x'.repeat(64);
const approved = { type: 'PaymentApproved', ...charge, attempt: 99, authorizationId } as const;

function rowOf(event: PaymentEvent, first = false) {
  const state = evolvePayment(first ? undefined : evolvePayment(undefined, approved), event);
  const context = { correlationId: crypto.randomUUID(), causationId: `reservation#${no}#99` };
  return toRow({ state, event, context, occurredAt: '2026-11-22T10:00:00.000Z' }, paymentTable);
}

const canceled = { type: 'PaymentCanceled', ...charge, attempt: 99, closed: true } as const;

describe('the row of a payment', () => {
  it.each<PaymentEvent>([
    approved,
    { type: 'PaymentCaptured' },
    { ...canceled, authorizationId, captured: true },
    { ...canceled, closed: false, authorizationId, captured: false, lapsed: true },
    { type: 'PaymentClosed', ...charge, because: 'expired' },
  ])('fits one write unit: $type', (event) => {
    expect(rowBytes(rowOf(event))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('expires when it was closed before any money came, and never while it knows of money', () => {
    const never = rowOf({ type: 'PaymentClosed', ...charge, because: 'renter' }, true);
    expect(never.expiresAt).toBe(Date.parse('2026-12-22T10:00:00.000Z') / 1_000);
    const kept = [
      rowOf(approved, true),
      rowOf({ type: 'PaymentClosed', ...charge, because: 'renter' }),
      rowOf({ ...canceled, authorizationId, captured: true }),
      rowOf({ ...canceled, closed: false, captured: false }, true),
    ];
    expect(kept.map(({ expiresAt }) => expiresAt)).toEqual(kept.map(() => undefined));
  });

  it('is listed once money was authorized, not for a mark that there was none', () => {
    expect(paymentTable.listed(rowOf(approved, true).state)).toBe(true);
    expect(paymentTable.listed(rowOf({ ...canceled, authorizationId, captured: true }).state)).toBe(true);
    expect(paymentTable.listed(rowOf({ ...canceled, captured: false }, true).state)).toBe(false);
    expect(paymentTable.listed(rowOf({ type: 'PaymentClosed', ...charge, because: 'expired' }, true).state)).toBe(
      false,
    );
  });
});

describe('a stored payment', () => {
  const { authorizationId: _, ...unpaid } = evolvePayment(undefined, approved);

  it.each([
    ['approved', { ...unpaid, status: 'Approved', authorizationId }],
    ['captured', { ...unpaid, status: 'Captured', authorizationId, refundsPending: [] }],
    ['canceled', { ...unpaid, status: 'Canceled', authorizationId, refundsPending: [authorizationId] }],
    ['lapsed', { ...unpaid, status: 'Canceled', authorizationId, refundsPending: [], lapsed: true }],
    ['canceled before any money', { ...unpaid, status: 'Canceled' }],
    ['closed', { ...unpaid, status: 'Closed', authorizationId }],
    ['closed before any money', { ...unpaid, status: 'Closed' }],
  ])('is read as it was written: %s', (_state, stored) => {
    expect(paymentTable.schema.parse(stored)).toEqual(stored);
  });

  it.each(['Approved', 'Captured'])('is not read as %s without money', (status) => {
    expect(() => paymentTable.schema.parse({ ...unpaid, status })).toThrow('without money');
  });

  it('cannot be in force without money', () => {
    expectTypeOf<Omit<ApprovedPayment, 'authorizationId'>>().not.toExtend<Payment>();
    expectTypeOf<Omit<CapturedPayment, 'authorizationId'>>().not.toExtend<Payment>();
  });
});

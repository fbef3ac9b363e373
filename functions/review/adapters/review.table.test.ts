import { describe, expect, expectTypeOf, it } from 'vitest';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import type { RequestedReview, Review, WrittenReview } from '../domain/review.ts';
import { reviewTable } from './review.table.ts';

const no = 9_999_999;

const requested: RequestedReview = {
  reviewNo: no,
  reservationNo: no,
  customerId: no,
  customerName: '홍길동',
  itemNo: no,
  itemName: '카메라 삼각대 세트 (가방 포함)',
  status: 'Requested',
  version: 1,
};
const written: WrittenReview = { ...requested, status: 'Written', score: 5, comment: '가'.repeat(150), version: 2 };

/** The row of a review in this state. */
function rowOf(state: Review) {
  const context = { correlationId: crypto.randomUUID(), causationId: `reservation#${no}#99` };
  const type = state.status === 'Written' ? 'Reviewed' : 'ReviewRequested';
  return toRow({ state, event: { type }, context, occurredAt: '2026-11-22T10:00:00.000Z' }, reviewTable);
}

describe('the row of a review', () => {
  it('fits one write unit when it is asked for, with the longest names', () => {
    const longest = { customerName: '홍'.repeat(100), itemName: '카'.repeat(100) };
    expect(rowBytes(rowOf({ ...requested, ...longest }))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('fits one write unit with a comment of some sentences', () => {
    expect(rowBytes(rowOf(written))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('is listed once it is written', () => {
    expect(reviewTable.listed(requested)).toBe(false);
    expect(reviewTable.listed(written)).toBe(true);
  });
});

describe('a stored review', () => {
  const { comment: _, ...uncommented } = written;

  it.each([requested, written, uncommented])('is read as it was written: %o', (stored) => {
    expect(reviewTable.schema.parse(stored)).toEqual(stored);
  });

  it('is not read as written without a score', () => {
    expect(() => reviewTable.schema.parse({ ...requested, status: 'Written' })).toThrow('without a score');
  });

  it('has a score when it is written, and none before', () => {
    expectTypeOf<Omit<WrittenReview, 'score'>>().not.toExtend<Review>();
    expectTypeOf<Omit<RequestedReview, 'score'> & { readonly score: number }>().not.toExtend<Review>();
  });
});

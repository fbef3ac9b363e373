import { describe, expect, it } from 'vitest';
import { toRow } from '../../shared/persistence/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../shared/persistence/row-bytes.fixture.ts';
import type { Review } from '../domain/review.ts';
import { reviewTable } from './review.table.ts';

const no = 9_999_999;

/** The row of a review in this state. */
function rowOf(review: Partial<Review>) {
  const people = { customerId: no, customerName: '홍길동' };
  const thing = { itemNo: no, itemName: '카메라 삼각대 세트 (가방 포함)' };
  const state: Review = {
    reviewNo: no,
    reservationNo: no,
    ...people,
    ...thing,
    status: 'Requested',
    version: 1,
    ...review,
  };
  const context = { correlationId: crypto.randomUUID(), causationId: `reservation#${no}#99` };
  const type = state.status === 'Written' ? 'Reviewed' : 'ReviewRequested';
  return toRow({ state, event: { type }, context, occurredAt: '2026-11-22T10:00:00.000Z' }, reviewTable);
}

describe('the row of a review', () => {
  it('fits one write unit when it is asked for, with the longest names', () => {
    const longest = { customerName: '홍'.repeat(100), itemName: '카'.repeat(100) };
    expect(rowBytes(rowOf(longest))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('fits one write unit with a comment of some sentences', () => {
    const written = rowOf({ status: 'Written', score: 5, comment: '가'.repeat(150), version: 2 });
    expect(rowBytes(written)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('is listed once it is written', () => {
    expect(reviewTable.listed(rowOf({}).state)).toBe(false);
    expect(reviewTable.listed(rowOf({ status: 'Written', score: 5, version: 2 }).state)).toBe(true);
  });
});

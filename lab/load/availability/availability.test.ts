import { expect, it } from 'vitest';
import { availabilityOf } from './availability.ts';

const answered = (statuses: readonly number[]) =>
  statuses.map((status, index) => ({ startedAt: index * 100, answeredAt: index * 100 + 10 + index, status }));

it('counts what nothing answered, and what was answered with a status from 500 on', () => {
  expect(availabilityOf(answered([201, 200, 404, 409, 0, 500, 503, 504]))).toMatchObject({
    requests: 8,
    failed: 4,
    percent: '50.00',
  });
});

it('says 100.00 only when every request was answered well', () => {
  const many = Array.from({ length: 99_999 }, () => 201);
  expect(availabilityOf(answered(many)).percent).toBe('100.00');
  expect(availabilityOf(answered([...many, 503])).percent).toBe('99.99');
});

it('knows no availability without requests', () => {
  expect(availabilityOf([])).toMatchObject({ requests: 0, percent: '0.00' });
});

it('measures rate and times', () => {
  expect(availabilityOf(answered([201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201]))).toMatchObject({
    perSecond: expect.closeTo(11 / 1.02),
    p50: 15,
    p99: 20,
  });
});

import { expect, it } from 'vitest';
import { mayHaveBeenDone, troubleOf } from './trouble.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  troubleOf({ status, body, text: '', headers: new Headers(headers) });

it('is known by the last part of the type', () => {
  const body = { type: 'urn:market:problem:payment-declined', correlationId: 'c1' };
  expect(answer(402, body)).toMatchObject({ code: 'payment-declined', correlationId: 'c1', retryAfter: undefined });
});

it('says when to come back, and whose reservation is in the way', () => {
  const body = { type: 'urn:market:problem:item-already-reserved', reservationNo: 7 };
  expect(answer(409, body, { 'retry-after': '4' })).toMatchObject({ retryAfter: 4, reservationNo: 7 });
});

it.each([
  [429, 'too-many-requests'],
  [502, 'internal-error'],
  [503, 'no-answer-in-time'],
  [418, 'unknown'],
])('makes do with the status %i of a gateway', (status, code) => {
  expect(answer(status, { message: 'Service Unavailable' }).code).toBe(code);
});

it('repeats under the same name what may have been done, and nothing that was refused', () => {
  expect(mayHaveBeenDone({ code: 'offline' })).toBe(true);
  expect(mayHaveBeenDone({ code: 'payment-unavailable', retryAfter: 5 })).toBe(true);
  expect(mayHaveBeenDone({ code: 'payment-declined' })).toBe(false);
});

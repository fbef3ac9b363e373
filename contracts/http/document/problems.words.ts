import { problemBase } from '../problem-base.ts';
import type { FieldWords } from './field-words.ts';

/** The words of problems. */
export const problemWords: FieldWords = {
  'Problem.taken': {
    description: 'The days that stand in the way.',
    example: [{ from: '2026-12-24', to: '2026-12-26' }],
  },
  'Problem.minDays': { description: 'The shortest rental, in days.', example: 1 },
  'Problem.maxDays': { description: 'The longest rental, in days.', example: 14 },
  'Problem.from': { description: 'The first day of the reservation.', example: '2026-12-24' },
  'Problem.to': { description: 'The last day of the reservation.', example: '2026-12-26' },
  'Problem.until': {
    description: 'Until when it is kept for somebody else, in UTC.',
    example: '2026-11-22T10:30:00.000Z',
  },
  'Problem.type': { description: 'A stable name of the problem.', example: `${problemBase}item-not-found` },
  'Problem.title': { description: 'The type in words.', example: 'Item not found' },
  'Problem.status': { description: 'The status of the answer.', example: 404 },
  'Problem.detail': { description: 'What happened, in a sentence.', example: 'there is no such item' },
  'Problem.correlationId': { description: 'Finds the request in logs and events.', example: 'c-1' },
  'Problem.errors': {
    description: 'The fields that are wrong.',
    example: [{ path: 'itemPrice', message: 'is required' }],
  },
  'Problem.reservationNo': {
    description: 'The reservation that is in the way, or that has to be paid again.',
    example: 1,
  },
};

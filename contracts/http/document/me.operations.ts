import type { Operation } from './operation.ts';

/** What the routes about the person who asks take and answer. */
export const meOperations = {
  'GET /me': {
    id: 'getMe',
    tag: 'people',
    summary: 'Read who asks',
    description: 'Needs a token in every market. What others have reserved of one’s own is in the list of one’s items.',
    answers: { 200: { meaning: 'Who asks, and their open reservations, newest first.', schema: 'Me' } },
    problems: [],
  },
  'DELETE /me': {
    id: 'forgetMe',
    tag: 'people',
    summary: 'Be forgotten',
    description:
      'Name and comments leave everything within seconds, and free items leave the market. Rentals, scores and the number stay. It can be asked for again. The account is not deleted: ask who signs people in.',
    answers: { 204: { meaning: 'Who asks is forgotten.' } },
    problems: ['rentals-open', 'item-unavailable'],
  },
} as const satisfies Readonly<Record<string, Operation>>;

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
} as const satisfies Readonly<Record<string, Operation>>;

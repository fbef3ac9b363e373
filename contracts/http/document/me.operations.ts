import type { MeRoute } from '../routes.ts';
import type { Operation } from './operation.ts';

/** What the routes about the person who asks take and answer. */
export const meOperations = {
  'GET /me': {
    id: 'getMe',
    tag: 'people',
    summary: 'Read who asks',
    description:
      'You need a token, also in an open market. The answer has the open ones of your newest 100 reservations. The link `reservations` leads to all of them. To see what others have reserved of your items, read the list of your items.',
    answers: { 200: { meaning: 'Who asks, and their open reservations, newest first.', schema: 'Me' } },
    problems: [],
  },
  'DELETE /me': {
    id: 'forgetMe',
    tag: 'people',
    summary: 'Be forgotten',
    description:
      'The market deletes your name and your comments within seconds, and takes your free items off the market. Your rentals, your scores and your number stay. You can send this request again. It does not delete your account: ask the service where you sign in.',
    answers: { 204: { meaning: 'The market forgets who asks.' } },
    problems: ['rentals-open', 'item-unavailable'],
  },
} as const satisfies Readonly<Record<MeRoute, Operation>>;

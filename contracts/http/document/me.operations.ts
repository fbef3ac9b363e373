import type { MeRoute } from '../routes.ts';
import type { Operation } from './operation.ts';

/** The routes by which a person reads and deletes their own data. */
export const meOperations = {
  'GET /me': {
    id: 'getMe',
    tag: 'people',
    summary: 'Read your own data',
    description:
      'You need a token, even where the market requires no sign-in. The answer lists your open reservations; the market looks at your newest 100. Follow the link `reservations` to read all of them. Read the list of your items to see who reserved them.',
    answers: {
      200: { meaning: 'Your number, name and roles, and your open reservations, newest first.', schema: 'Me' },
    },
    problems: [],
  },
  'DELETE /me': {
    id: 'forgetMe',
    tag: 'people',
    summary: 'Be forgotten',
    description:
      'The market deletes your name and your comments within seconds, and takes your free items off the market. Your rentals, your scores and your number stay. You can send this request again. It does not delete your account: ask the service where you sign in.',
    answers: { 204: { meaning: 'The market forgets you.' } },
    problems: ['rentals-open', 'item-unavailable'],
  },
} as const satisfies Readonly<Record<MeRoute, Operation>>;

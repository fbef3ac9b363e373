import type { WaitingRoute } from '../routes.ts';
import type { Operation } from './operation.ts';

const tag = 'reservations';

/** What the routes of those who wait for an item take and answer. */
export const waitingOperations: Readonly<Record<WaitingRoute, Operation>> = {
  'GET /items/{itemNo}/waiting': {
    id: 'getPlace',
    tag,
    summary: 'Read your place among those who wait for an item',
    description:
      'You need a token, even where the market requires no sign-in. Nobody sees who else waits. Nobody waits for an item that there is not: that is no 404, which says that the address has no number.',
    answers: { 200: { meaning: 'Your place: `null` when you do not wait.', schema: 'Waiting' } },
    problems: [],
  },
  'POST /items/{itemNo}/waiting': {
    id: 'waitForItem',
    tag,
    summary: 'Wait for an item that somebody else has',
    description:
      'When it is free, the first who waits gets a notice. For half an hour nobody else can reserve it; then the next is told. Who cannot have it by the owner’s rules, also by new ones, waits no more and gets a notice. With `from` and `to` you wait for these days alone. You can send this request again.',
    body: {
      schema: 'Wait',
      examples: {
        wait: { summary: 'The item altogether', value: {} },
        days: { summary: 'Three days of it', value: { from: '2026-12-24', to: '2026-12-26' } },
      },
    },
    answers: { 201: { meaning: 'You wait.', schema: 'Waiting', located: true } },
    problems: [
      'own-item',
      'nothing-to-wait-for',
      'already-waiting',
      'waiting-list-full',
      'item-already-reserved',
      'item-not-found',
      'days-out-of-reach',
      'days-required',
      'days-taken',
      'rental-length',
      'too-many-bookings',
      'reserved-a-moment-ago',
      'item-unavailable',
      'invalid-request',
    ],
  },
  'DELETE /items/{itemNo}/waiting': {
    id: 'stopWaiting',
    tag,
    summary: 'Wait no more',
    description: 'Or decline an item that is kept for you: the next is told.',
    answers: { 204: { meaning: 'You do not wait any more.' } },
    problems: ['not-waiting'],
  },
};

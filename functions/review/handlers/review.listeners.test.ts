import { expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { emptyWorld, newsOf } from '../use-cases/review-world.fixture.ts';
import { reviewListeners } from './review.listeners.ts';

const closed = {
  ...exampleReservation,
  customerName: 'Anna',
  status: 'Closed',
  paymentStatus: 'Paid',
  rentalStatus: 'Returned',
};
const nameless = { ...closed, customerName: null, forgotten: true };
const review = { customerId: 1, customerName: 'Anna', score: 4, comment: 'Anna was here' };

const messages = {
  returned: ['ReservationClosed', { version: 5, state: closed }],
  'returned, forgotten': ['ReservationClosed', { version: 6, state: nameless }],
  forgotten: ['RenterForgotten', { version: 6, state: nameless }],
  deleted: ['ItemDeleted', { version: 6, state: { ...exampleItem, deletion: { reservationNo: 1, review } } }],
} as const;

/** What the reviews hear, in this order, each twice. */
async function heard(...names: readonly (keyof typeof messages)[]) {
  const world = emptyWorld();
  const listeners = reviewListeners(world);
  for (const name of names.flatMap((one) => [one, one])) {
    const [type, data] = messages[name];
    const listener = existing(listeners.find(({ contract }) => contract.name === type));
    await listener.handle(anEnvelope(1, { type, data }), context);
  }
  return { world, review: await world.reviews.find(1) };
}

it.each([
  [['returned', 'deleted', 'forgotten'], 'Written'],
  [['returned', 'forgotten', 'deleted'], 'Written'],
  [['forgotten', 'returned', 'deleted'], 'Written'],
  [['returned, forgotten', 'deleted'], 'Written'],
  [['forgotten', 'returned'], 'Requested'],
  [['returned', 'forgotten'], 'Requested'],
  [['deleted', 'forgotten', 'returned'], 'Requested'],
] as const)('%j leaves neither name nor words', async (names, status) => {
  const { world, review } = await heard(...names, 'returned', 'forgotten');
  expect(review).toMatchObject({ status, customerName: null, forgotten: true });
  expect(JSON.stringify(review)).not.toContain('Anna');
  expect(newsOf(world).length).toBe(review?.version);
});

it('a reservation that goes on says at its end that its renter is forgotten', async () => {
  const world = emptyWorld();
  const listener = existing(reviewListeners(world).find(({ contract }) => contract.name === 'RenterForgotten'));
  const state = { ...exampleReservation, customerName: null, forgotten: true };
  await listener.handle(anEnvelope(1, { type: 'RenterForgotten', data: { version: 2, state } }), context);
  expect(await world.reviews.find(1)).toBeUndefined();
});

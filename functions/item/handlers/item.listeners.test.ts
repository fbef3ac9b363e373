import { expect, it } from 'vitest';
import { personEvents } from '#contracts/events/person.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { deletedByReviewOf, held, ITEM_NO, lent, returned } from '../domain/item.fixture.ts';
import { newsOf, worldWith } from '../use-cases/item-world.fixture.ts';
import { itemListeners } from './item.listeners.ts';

/** The item's consumer in a world with one item. It records how long events wait. */
async function consumer(...history: readonly ItemEvent[]) {
  const world = await worldWith(...history);
  const before = world.items.written.length;
  const waits: number[] = [];
  const listeners = itemListeners({ ...world, comeAgain: { in: async (seconds) => void waits.push(seconds) } });
  const hears = (type: string, data: object) =>
    existing(listeners.find(({ contract }) => contract.name === type)).handle(
      anEnvelope(1, { type, time: TIME, data }),
      context,
    );
  return { hears, waits, news: () => newsOf(world, before), state: () => world.items.find(ITEM_NO) };
}

it('a forgotten person comes again, because a list may lag', async () => {
  const { hears, waits, news } = await consumer();
  await hears('PersonForgotten', personEvents.PersonForgotten.example);
  expect(waits).toEqual([900]);
  expect(news()).toEqual([]);
});

it('forgets the words of the review that deleted it, however often it hears of it', async () => {
  const { hears, news, state } = await consumer(held(1), lent(1), returned(1), deletedByReviewOf(1));
  const review = { ...exampleReview, itemNo: ITEM_NO, reservationNo: 1, customerName: null, forgotten: true };
  for (const _ of [1, 2])
    await hears('ReviewForgotten', { version: 3, state: { ...review, status: 'Written', score: 4 } });
  expect(news()).toEqual(['ItemReviewForgotten']);
  expect(JSON.stringify(await state())).not.toMatch(/Customer1|sharp/);
});

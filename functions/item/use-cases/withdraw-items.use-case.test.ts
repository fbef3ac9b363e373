import { expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { findHeldItem } from './find-held-item.use-case.ts';
import { emptyWorld, newsOf } from './item-world.fixture.ts';
import { registerItem } from './register-item.use-case.ts';
import { withdrawItems } from './withdraw-items.use-case.ts';

/** Items 1 to 3 of owner 7, of which `held` is held, and item 4 of owner 8. */
async function world(held?: number) {
  const made = emptyWorld();
  for (const ownerId of [7, 7, 7, 8]) await registerItem(made, { ownerId, itemName: 'Camera', itemPrice: 1 }, context);
  if (held !== undefined) {
    const hold = { type: 'HoldItem', reservationNo: 9, customerId: 1, holdSeq: 1 } as const;
    await answerReservation(made, held, hold, context);
  }
  const before = made.items.written.length;
  const left = async () => {
    const { entries } = await made.items.list({ size: 10, descending: false });
    return entries.map(({ itemNo }) => itemNo);
  };
  return { ...made, news: () => newsOf(made, before), left };
}

it('takes the free items of an owner off the market, once, and of nobody else', async () => {
  const market = await world();
  for (const _ of [1, 2]) expect(await withdrawItems(market, 7, context)).toBe(false);
  expect(await market.left()).toEqual([4]);
  expect(market.news()).toEqual(['ItemDeleted', 'ItemDeleted', 'ItemDeleted']);
});

it('leaves one that is held, which goes when it is free', async () => {
  const market = await world(2);
  expect(await withdrawItems(market, 7, context)).toBe(true);
  expect(await market.left()).toEqual([2, 4]);
  await answerReservation(market, 2, { type: 'ReleaseItem', reservationNo: 9, holdSeq: 1 }, context);
  expect(await withdrawItems(market, 7, context)).toBe(false);
  expect(await market.left()).toEqual([4]);
});

it('an item that is held is found before, and changes nothing', async () => {
  expect(await findHeldItem(await world(), 7)).toEqual({ outcome: 'none' });
  const market = await world(2);
  expect(await findHeldItem(market, 7)).toEqual({ outcome: 'held', itemNo: 2 });
  expect(await findHeldItem(market, 8)).toEqual({ outcome: 'none' });
  expect(market.news()).toEqual([]);
});

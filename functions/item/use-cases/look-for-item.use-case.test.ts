import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { deletedByOwner, deletedByReviewOf, held, ITEM_NO, lent, returned, TODAY } from '../domain/item.fixture.ts';
import { emptyWorld, worldWith } from './item-world.fixture.ts';
import { lookForItem } from './look-for-item.use-case.ts';
import { registerItem } from './register-item.use-case.ts';

describe('looking for an item', () => {
  it.each([
    ['is free', []],
    ['is held', [held(1)]],
  ])('finds one that %s, and changes nothing', async (_, history) => {
    const { items } = await worldWith(...history);
    const before = items.written.length;
    expect(await lookForItem({ items }, ITEM_NO)).toEqual({ outcome: 'found', itemPrice: 100 });
    expect(items.written).toHaveLength(before);
  });

  it('says when it came back', async () => {
    const { items } = await worldWith(held(1), lent(1), returned(1));
    expect(await lookForItem({ items }, ITEM_NO)).toMatchObject({ outcome: 'found', returnedOn: TODAY });
  });

  it('says that somebody has it', async () => {
    const { items } = await worldWith(held(1), lent(1));
    expect(await lookForItem({ items }, ITEM_NO)).toEqual({ outcome: 'found', itemPrice: 100, lent: true });
  });

  it('names the owner', async () => {
    const world = emptyWorld();
    await registerItem(world, { ownerId: 7, itemName: 'Camera', itemPrice: 100 }, context);
    expect(await lookForItem(world, 1)).toEqual({ outcome: 'found', ownerId: 7, itemPrice: 100 });
  });

  it.each([
    ['its owner', [deletedByOwner]],
    ['a review', [held(1), lent(1), returned(1), deletedByReviewOf(1)]],
  ])('finds none that left the market by %s', async (_, history) => {
    expect(await lookForItem(await worldWith(...history), ITEM_NO)).toEqual({ outcome: 'absent' });
  });

  it('finds none that was never registered', async () => {
    expect(await lookForItem(emptyWorld(), ITEM_NO)).toEqual({ outcome: 'absent' });
  });
});

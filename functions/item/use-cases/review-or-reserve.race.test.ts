import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { draft, held, hold, ITEM_NO, lent, remove, returned } from '../domain/item.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { deleteItemForReview } from './delete-item-for-review.use-case.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';

// The item's row decides between a review and a new reservation of the returned item: it is deleted or held.

const ungated: Gate = (port) => port;
const returnedWorld = () => worldWith(held(1), lent(1), returned(1));

async function review(world: ItemWorld, gate = ungated): Promise<string> {
  const request = { itemNo: ITEM_NO, reservationNo: 1, review: draft };
  const answer = await deleteItemForReview({ ...world, items: gate(world.items) }, request, context);
  return answer.outcome === 'refused' ? answer.code : answer.outcome;
}

function reserveAnew(world: ItemWorld, gate = ungated): Promise<void> {
  return answerReservation({ ...world, items: gate(world.items) }, ITEM_NO, hold(2), context);
}

function story(world: ItemWorld, reviewed: string): string {
  return `${world.items.written
    .slice(4)
    .map(({ event }) => [event.type, event.facts.reason].filter(Boolean).join(' '))
    .join(', ')}; review: ${reviewed}`;
}

function answerIn(ending: Ending | undefined): string {
  return String(ending?.status === 'fulfilled' ? ending.value : ending?.reason);
}

const reviewFirst = 'ItemDeleted, ItemHoldRefused deleted; review: deleted';
const reservedFirst = 'ItemHeld; review: item-held';

describe('review ↔ new reservation', () => {
  it('reviewed first: the item is gone and the new reservation refused', async () => {
    const world = await returnedWorld();
    const reviewed = await review(world);
    await reserveAnew(world);
    expect(story(world, reviewed)).toBe(reviewFirst);
  });

  it('reserved first: there is no review, and the item stays', async () => {
    const world = await returnedWorld();
    await reserveAnew(world);
    expect(story(world, await review(world))).toBe(reservedFirst);
  });

  it('reserved while the review is being decided: there is no review', async () => {
    const world = await returnedWorld();
    const items = meanwhile(world.items, 'save', () => reserveAnew(world));
    expect(story(world, await review({ ...world, items }))).toBe(reservedFirst);
  });

  it('reviewed while the hold is being decided: it is refused', async () => {
    const world = await returnedWorld();
    const items = meanwhile(world.items, 'save', () => review(world));
    await reserveAnew({ ...world, items });
    expect(story(world, 'deleted')).toBe(reviewFirst);
  });

  it('ends in one of these two ways in every order, and each comes about', async () => {
    const stories = await everyInterleaving(returnedWorld, [review, reserveAnew], (world, [reviewed]) =>
      story(world, answerIn(reviewed)),
    );
    expect(new Set(stories)).toEqual(new Set([reviewFirst, reservedFirst]));
  });

  it('also when the review is asked for twice at once: both get the same answer', async () => {
    const stories = await everyInterleaving(
      returnedWorld,
      [review, reserveAnew, review],
      (world, [first, , second]) => {
        expect(answerIn(first)).toBe(answerIn(second));
        return story(world, answerIn(first));
      },
    );
    expect(new Set(stories)).toEqual(new Set([reviewFirst, reservedFirst]));
  });

  it('is decided the same way when the owner deletes instead', async () => {
    const ownerDeletes = async (world: ItemWorld, gate: Gate) => {
      const ports = { ...world, items: gate(world.items) };
      const { rejection } = await itemAggregate.change(ports, ITEM_NO, anybody, itemDecides(remove), context);
      return rejection?.code ?? 'deleted';
    };
    const ends = await everyInterleaving(returnedWorld, [ownerDeletes, reserveAnew], (world, [deleted]) =>
      [...newsOf(world, 4), answerIn(deleted)].join(', '),
    );
    expect(new Set(ends)).toEqual(new Set(['ItemDeleted, ItemHoldRefused, deleted', 'ItemHeld, item-held']));
  });
});

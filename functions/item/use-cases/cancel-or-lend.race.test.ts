import { describe, expect, it } from 'vitest';
import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { context } from '../../shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '../../shared/testing/every-interleaving.ts';
import { meanwhile } from '../../shared/testing/meanwhile.ts';
import { held, ITEM_NO, release } from '../domain/item.fixture.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';
import { lendItem } from './lend-item.use-case.ts';

// Cancel ↔ lend is decided on the item's row: it is released or lent, never both.

const handOver = { itemNo: ITEM_NO, reservationNo: 1 };
const payment = { capture: async () => ({ outcome: 'captured' as const }) };
const heldWorld = () => worldWith(held(1));

function cancel(world: ItemWorld, gate: Gate = (port) => port): Promise<unknown> {
  return answerReservation({ ...world, items: gate(world.items) }, ITEM_NO, release(1), context);
}

function lend(world: ItemWorld, gate: Gate = (port) => port): Promise<unknown> {
  const { capture } = gate(payment);
  return lendItem({ ...world, items: gate(world.items) }, capture, handOver, context);
}

function story(world: ItemWorld, lending: Ending | undefined): string {
  const { reason = undefined } = lending?.status === 'rejected' ? lending : {};
  const owner = reason instanceof CommandRejected ? reason.rejection.code : (reason ?? 'has lent');
  return `${newsOf(world, 2).join(', ')}; owner: ${owner}`;
}

const released = 'ItemReleased; owner: item-not-held';
const lentFirst = 'RentedItem, ItemReleaseRefused; owner: has lent';

describe('cancel ↔ lend', () => {
  it('cancelled first: the item is released and cannot be lent', async () => {
    const world = await heldWorld();
    await cancel(world);
    const [lending] = await Promise.allSettled([lend(world)]);
    expect(story(world, lending)).toBe(released);
  });

  it('lent first: the cancellation is refused', async () => {
    const world = await heldWorld();
    const [lending] = await Promise.allSettled([lend(world)]);
    await cancel(world);
    expect(story(world, lending)).toBe(lentFirst);
  });

  it('cancelled after the payment was captured and before the item is lent: released', async () => {
    const world = await heldWorld();
    const items = meanwhile(world.items, 'save', () => cancel(world));
    const [lending] = await Promise.allSettled([lend({ ...world, items })]);
    expect(story(world, lending)).toBe(released);
  });

  it('lent while the cancellation is being decided: refused', async () => {
    const world = await heldWorld();
    const items = meanwhile(world.items, 'save', () => lend(world));
    await cancel({ ...world, items });
    expect(story(world, undefined)).toBe(lentFirst);
  });

  it('ends in one of these two ways in every order of their steps, and each comes about', async () => {
    const stories = await everyInterleaving(heldWorld, [lend, cancel], (world, [lending]) => story(world, lending));
    expect(new Set(stories)).toEqual(new Set([released, lentFirst]));
  });

  it('also when the cancellation is delivered twice and the owner clicks twice', async () => {
    const ends = await everyInterleaving(heldWorld, [lend, cancel, cancel], (world) => newsOf(world, 2).join(', '));
    expect(new Set(ends)).toEqual(new Set(['ItemReleased', 'RentedItem, ItemReleaseRefused']));
    const twoLends = await everyInterleaving(heldWorld, [lend, lend, cancel], (world) => newsOf(world, 2).join(', '));
    expect(new Set(twoLends)).toEqual(new Set(['ItemReleased', 'RentedItem, ItemReleaseRefused']));
  });
});

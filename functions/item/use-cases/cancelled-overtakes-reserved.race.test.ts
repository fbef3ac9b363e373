import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { hold, ITEM_NO, release } from '../domain/item.fixture.ts';
import { answerReservation, type ReservationWish } from './answer-reservation.use-case.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';

// When ReservationCancelled overtakes Reserved, the item's row decides: it keeps the highest hold sequence and ignores
// older ones.

const registeredWorld = () => worldWith();

function deliver(wish: ReservationWish): (world: ItemWorld, gate?: Gate) => Promise<void> {
  return (world, gate = (port) => port) =>
    answerReservation({ ...world, items: gate(world.items) }, ITEM_NO, wish, context);
}

async function story(world: ItemWorld): Promise<string> {
  const item = await world.items.find(ITEM_NO);
  return `${newsOf(world, 1).join(', ')}; held by ${item?.reservationNo ?? 'nobody'}`;
}

const inOrder = 'ItemHeld, ItemReleased; held by nobody';
const overtaken = 'ItemReleased; held by nobody';

describe('the cancellation overtakes its reservation', () => {
  it('in order: held, then released', async () => {
    const world = await registeredWorld();
    await deliver(hold(1))(world);
    await deliver(release(1))(world);
    expect(await story(world)).toBe(inOrder);
  });

  it('overtaken: released at once, and the late reservation gets no hold', async () => {
    const world = await registeredWorld();
    await deliver(release(1))(world);
    await deliver(hold(1))(world);
    expect(await story(world)).toBe(overtaken);
  });

  it('cancelled while the hold is being decided: it gets no hold', async () => {
    const world = await registeredWorld();
    const items = meanwhile(world.items, 'save', () => deliver(release(1))(world));
    await deliver(hold(1))({ ...world, items });
    expect(await story(world)).toBe(overtaken);
  });

  it('held while the cancellation is being decided: it is let go', async () => {
    const world = await registeredWorld();
    const items = meanwhile(world.items, 'save', () => deliver(hold(1))(world));
    await deliver(release(1))({ ...world, items });
    expect(await story(world)).toBe(inOrder);
  });

  it('in every order, duplicates included, nobody holds it in the end and the cancellation is answered once', async () => {
    const stories = await everyInterleaving(
      registeredWorld,
      [deliver(hold(1)), deliver(release(1)), deliver(hold(1))],
      story,
    );
    expect(new Set(stories)).toEqual(new Set([inOrder, overtaken]));
  });

  it('in every order, a late message of the first reservation takes nothing from the second', async () => {
    const afterFirst = async () => {
      const world = await registeredWorld();
      await deliver(release(1))(world);
      return world;
    };
    const stories = await everyInterleaving(
      afterFirst,
      [deliver(hold(2)), deliver(hold(1)), deliver(release(1))],
      story,
    );
    expect(new Set(stories)).toEqual(new Set(['ItemReleased, ItemHeld; held by 2']));
  });
});

import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { HOUR_MS } from '#shared/domain/quota.ts';
import { context, nowMs } from '#shared/testing/context.fixture.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { change, deletedByOwner, ITEM_NO } from '../domain/item.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { emptyWorld, type ItemWorld, worldWith } from './item-world.fixture.ts';
import { registerItem } from './register-item.use-case.ts';

const camera = { itemName: 'Camera', itemPrice: 100 };

describe('registering an item', () => {
  it('gives numbers from 1 on, each once', async () => {
    const world = emptyWorld();
    const items = await Promise.all([1, 2, 3].map(() => registerItem(world, camera, context)));
    expect(items.map((item) => orFail(item).itemNo).sort()).toEqual([1, 2, 3]);
  });

  it('gives the item as it can be found afterwards: rentable and not renting', async () => {
    const world = emptyWorld();
    const item = orFail(await registerItem(world, camera, context));
    expect(item).toMatchObject({ ...camera, itemStatus: 'Rentable', rentalStatus: 'NotRenting', version: 1 });
    expect(await itemAggregate.find(world, item.itemNo, anybody)).toEqual({ state: item });
  });

  it('tells of it with the request it came from', async () => {
    const world = emptyWorld();
    await registerItem(world, camera, context);
    expect(world.items.written[0]?.event).toMatchObject({ id: 'item#1#1', type: 'ItemRegistered', ...context });
  });

  it('never takes over a number that has an item', async () => {
    const world = await worldWith();
    const taken = { ...world, numbers: { next: async () => ITEM_NO } };
    await expect(registerItem(taken, { ...camera, itemName: 'Tripod' }, context)).resolves.toMatchObject({
      rejection: { code: 'item-exists' },
    });
    expect(world.items.written).toHaveLength(1);
  });
});

describe('an owner who registers too many items', () => {
  const registering = async (world: ItemWorld, ownerId?: number) => {
    const { rejection } = await registerItem(world, { ...camera, ownerId }, context);
    return rejection?.code ?? 'registered';
  };

  it('is refused, also when all come at once; nothing is written', async () => {
    const world = emptyWorld();
    const told = await Promise.all(Array.from({ length: 10 }, () => registering(world, 7)));
    expect(told.filter((word) => word === 'registered')).toHaveLength(3);
    expect(told.filter((word) => word === 'too-many-registrations')).toHaveLength(7);
    expect(world.items.written).toHaveLength(3);
  });

  it('is not refused for others, nor is who has not signed in', async () => {
    const world = emptyWorld();
    for (let count = 0; count < 4; count++) await registering(world, 7);
    expect(await registering(world, 8)).toBe('registered');
    for (let count = 0; count < 4; count++) expect(await registering(world)).toBe('registered');
  });

  it('is not refused an hour later', async () => {
    const world = emptyWorld();
    for (let count = 0; count < 3; count++) await registering(world, 7);
    const at = (ms: number) => ({ ...world, now: () => new Date(nowMs() + ms).toISOString() });
    expect(await registering(at(HOUR_MS - 1), 7)).toBe('too-many-registrations');
    expect(await registering(at(HOUR_MS), 7)).toBe('registered');
  });
});

describe('finding an item', () => {
  it('finds none that was never registered or has left the market', async () => {
    const refusal = { rejection: { kind: 'not-found', code: 'item-not-found', detail: someWords } };
    await expect(itemAggregate.find(emptyWorld(), ITEM_NO, anybody)).resolves.toMatchObject(refusal);
    await expect(itemAggregate.find(await worldWith(deletedByOwner), ITEM_NO, anybody)).resolves.toMatchObject(refusal);
  });
});

describe('changing an item', () => {
  it('gives the item as it is afterwards', async () => {
    const world = await worldWith();
    const changed = await itemAggregate.change(
      world,
      ITEM_NO,
      anybody,
      itemDecides(change({ itemPrice: 120 })),
      context,
    );
    expect(changed).toMatchObject({ state: { itemPrice: 120, version: 2 } });
    expect(await itemAggregate.find(world, ITEM_NO, anybody)).toEqual(changed);
  });

  it('refuses what the rules refuse, and writes nothing', async () => {
    const world = emptyWorld();
    const asked = itemAggregate.change(world, ITEM_NO, anybody, itemDecides(change({ itemPrice: 120 })), context);
    await expect(asked).resolves.toMatchObject({ rejection: { code: 'item-not-found' } });
    expect(world.items.written).toEqual([]);
  });

  it('loses no change when two come at once', async () => {
    const world = await worldWith();
    await Promise.all([
      itemAggregate.change(world, ITEM_NO, anybody, itemDecides(change({ itemPrice: 120 })), context),
      itemAggregate.change(world, ITEM_NO, anybody, itemDecides(change({ itemName: 'Tripod' })), context),
    ]);
    const tripod = { itemName: 'Tripod', itemPrice: 120, version: 3 };
    expect(await itemAggregate.find(world, ITEM_NO, anybody)).toMatchObject({ state: tripod });
  });
});

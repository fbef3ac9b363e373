import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { expectCreatedOnce } from '#shared/use-cases/create-once.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { emptyWorld, type ItemWorld } from './item-world.fixture.ts';
import { registerItemOnce } from './register-item-once.use-case.ts';

const input = { itemName: 'Camera', itemPrice: 100 };

function register(world: ItemWorld, id: string, gate: Gate = (port) => port) {
  const ports = { ...world, items: gate(world.items), keys: gate(world.keys) };
  return registerItemOnce(ports, input, context, { key: 'k', fingerprint: 'f', id });
}

describe('registering an item once', () => {
  it('gives every sending the item as it was registered, whatever became of it since', async () => {
    const world = emptyWorld();
    const first = await register(world, 'a');
    expect(first).toMatchObject({ state: { itemNo: 1, ...input, version: 1 }, isRepeated: false });
    const state = orFail(first);
    await itemAggregate.change(world, 1, anybody, itemDecides({ type: 'ChangeItem', itemPrice: 7 }), context);
    expect(await register(world, 'b')).toEqual({ state, isRepeated: true });
    await itemAggregate.change(world, 1, anybody, itemDecides({ type: 'DeleteItem' }), context);
    expect(await register(world, 'c')).toEqual({ state, isRepeated: true });
    expect(world.items.written).toHaveLength(3);
  });

  it('registers as often as it is sent without a key', async () => {
    const world = emptyWorld();
    for (const itemNo of [1, 2]) {
      expect(await registerItemOnce(world, input, context, undefined)).toMatchObject({ state: { itemNo } });
    }
  });

  it('registers one item in every order of two sendings', async () => {
    const tasks = ['a', 'b'].map((id) => (world: ItemWorld, gate: Gate) => register(world, id, gate));
    await everyInterleaving(emptyWorld, tasks, ({ items }, endings) => {
      expect(items.written.map(({ event }) => event.type)).toEqual(['ItemRegistered']);
      expectCreatedOnce(endings, { itemNo: items.written[0]?.number });
    });
  });
});

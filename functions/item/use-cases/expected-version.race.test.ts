import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { ItemCommand } from '../domain/item.decide.ts';
import { held, ITEM_NO } from '../domain/item.fixture.ts';
import type { Item } from '../domain/item.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';
import { type CapturePayment, lendItem } from './lend-item.use-case.ts';

// Of several decisions on the same state, one succeeds: after a lost write the expectation is checked again.

const unexpected = { kind: 'precondition', code: 'changed', detail: 'it has another version' } as const;

const version =
  (expected: number): Expectation<Item> =>
  (item) =>
    item.version === expected ? undefined : unexpected;

const change = (itemPrice: number) => (world: ItemWorld, gate: Gate) =>
  ask(world, gate, { type: 'ChangeItem', itemPrice });

const remove = (world: ItemWorld, gate: Gate) => ask(world, gate, { type: 'DeleteItem' });

async function ask(world: ItemWorld, gate: Gate, command: ItemCommand): Promise<unknown> {
  const items = gate(world.items);
  return orFail(
    await itemAggregate.change(
      { ...world, items },
      ITEM_NO,
      anybody,
      expecting(version(1), itemDecides(command)),
      context,
    ),
  );
}

function done(endings: readonly Ending[]): number {
  return endings.filter(({ status }) => status === 'fulfilled').length;
}

describe('commands that expect the same version', () => {
  it.each([
    ['two changes', [change(1), change(2)]],
    ['three changes', [change(1), change(2), change(3)]],
  ])('%s: exactly one takes effect in every order, the others are told', async (_name, tasks) => {
    const ends = await everyInterleaving(worldWith, tasks, async (world, endings) => {
      expect(done(endings)).toBe(1);
      const reasons = endings.flatMap((ending) => (ending.status === 'rejected' ? [ending.reason] : []));
      for (const reason of reasons) expect(reason).toEqual(new Error('refused: changed'));
      const winner = endings.findIndex(({ status }) => status === 'fulfilled');
      expect(await world.items.find(ITEM_NO)).toMatchObject({ itemPrice: winner + 1, version: 2 });
      return winner;
    });
    expect(new Set(ends).size).toBe(tasks.length);
  });

  it('a change and a deletion: exactly one in every order', async () => {
    const ends = await everyInterleaving(worldWith, [change(1), remove], (world, endings) => {
      expect(done(endings)).toBe(1);
      return newsOf(world, 1).join();
    });
    expect(new Set(ends)).toEqual(new Set(['ItemChanged', 'ItemDeleted']));
  });
});

describe('lending an item that is expected to be as it was read', () => {
  const handOver = { itemNo: ITEM_NO, reservationNo: 1 };

  it('asks payment for nothing when it is not', async () => {
    const world = await worldWith(held(1));
    const asked: unknown[] = [];
    const capture: CapturePayment = async (request) => {
      asked.push(request);
      return { outcome: 'captured' };
    };
    expect(await lendItem(world, capture, handOver, anybody, context, version(1))).toEqual({ rejection: unexpected });
    expect(asked).toEqual([]);
    const lent = await lendItem(world, capture, handOver, anybody, context, version(2));
    expect(lent).toMatchObject({ state: { rentalStatus: 'Renting' } });
    expect(asked).toHaveLength(1);
  });

  it('hands it over once the money is captured, whatever else changed meanwhile', async () => {
    const world = await worldWith(held(1));
    const capture: CapturePayment = async () => {
      await itemAggregate.change(world, ITEM_NO, anybody, itemDecides({ type: 'ChangeItem', itemPrice: 1 }), context);
      return { outcome: 'captured' };
    };
    const lent = await lendItem(world, capture, handOver, anybody, context, version(2));
    expect(lent).toMatchObject({ state: { rentalStatus: 'Renting', version: 4 } });
  });
});

import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { completeLending, giveBack, held, ITEM_NO, release } from '../domain/item.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';
import { type CapturePayment, lendItem } from './lend-item.use-case.ts';

// The payment's row decides between cancel and lend. Here: a capture leads to the hand-over, by the answer or by the
// event.

const heldWorld = () => worldWith(held(1));
const payment: { capture: CapturePayment } = { capture: async () => ({ outcome: 'captured' }) };

async function lend(world: ItemWorld, gate: Gate, { capture } = payment): Promise<string> {
  const handOver = { itemNo: ITEM_NO, reservationNo: 1 };
  const ports = { ...world, items: gate(world.items) };
  const { rejection } = await lendItem(ports, gate({ capture }).capture, handOver, anybody, context);
  return rejection?.code ?? 'lent';
}

function told(owner: Ending | undefined): string {
  return String(owner?.status === 'fulfilled' ? owner.value : owner?.reason);
}

function hearOfCapture(world: ItemWorld, gate: Gate): Promise<unknown> {
  return itemAggregate.change(
    { ...world, items: gate(world.items) },
    ITEM_NO,
    anybody,
    itemDecides(completeLending(1)),
    context,
  );
}

describe('the answer of a capture ↔ its event', () => {
  it('is lent once in every order, and the owner is told so', async () => {
    const stories = await everyInterleaving(
      heldWorld,
      [(world, gate) => lend(world, gate), hearOfCapture, hearOfCapture],
      (world, [owner]) => `${newsOf(world, 2)}; owner ${told(owner)}`,
    );
    expect(new Set(stories)).toEqual(new Set(['RentedItem; owner lent']));
  });

  it('is lent by the event when whoever captured died', async () => {
    const world = await heldWorld();
    await hearOfCapture(world, (port) => port);
    expect(newsOf(world, 2)).toEqual(['RentedItem']);
  });

  it('lends nothing again after the return, in any order', async () => {
    const back = (world: ItemWorld, gate: Gate) =>
      itemAggregate.change({ ...world, items: gate(world.items) }, ITEM_NO, anybody, itemDecides(giveBack(1)), context);
    const lent = () => worldWith(held(1), { type: 'RentedItem', reservationNo: 1 });
    const ends = await everyInterleaving(lent, [hearOfCapture, back], (world) => newsOf(world, 3).join());
    expect(new Set(ends)).toEqual(new Set(['ReturnedItem']));
  });
});

describe('the release of a cancelled reservation', () => {
  it('frees the item in every order with what comes late of its lending, which finds nothing captured', async () => {
    const unpaid: typeof payment = { capture: async () => ({ outcome: 'not-paid' }) };
    const lendInVain = (world: ItemWorld, gate: Gate) => lend(world, gate, unpaid);
    const letGo = (world: ItemWorld, gate: Gate) =>
      answerReservation({ ...world, items: gate(world.items) }, ITEM_NO, release(1), context);
    const ends = await everyInterleaving(
      heldWorld,
      [lendInVain, letGo, letGo],
      (world, [owner]) => `${newsOf(world, 2)}; owner ${told(owner)}`,
    );
    expect(new Set(ends)).toEqual(new Set(['ItemReleased; owner not-paid', 'ItemReleased; owner item-not-held']));
  });
});

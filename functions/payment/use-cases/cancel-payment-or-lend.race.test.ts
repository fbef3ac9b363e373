import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { handOver, takeBack, toldIn } from './payment-tasks.fixture.ts';
import { approvedWorld, balance, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The payment's row decides between cancelling the payment and lending: it is voided or captured, never both.

const paidWorld = () => approvedWorld(5);
const cancel = takeBack(6);

async function story(world: PaymentWorld, renter: string, owner: string): Promise<string> {
  await settleAll(world);
  return `renter ${renter}, owner ${owner}: ${await balance(world)}`;
}

const capturedFirst = 'renter captured, owner captured: Captured, 7-5 captured';
const voidedFirst = 'renter canceled, owner not-paid: Canceled, 7-5 voided';
const takenAndRefunded = 'renter canceled, owner not-paid: Canceled, 7-5 refunded';

describe('cancel payment ↔ lend', () => {
  it('captured first: the renter is told, and the money stays', async () => {
    const world = await paidWorld();
    const owner = await handOver(world);
    expect(await story(world, await cancel(world), owner)).toBe(capturedFirst);
  });

  it('cancelled first: the owner is told that it is not paid, and the money is let go', async () => {
    const world = await paidWorld();
    const renter = await cancel(world);
    expect(await story(world, renter, await handOver(world))).toBe(voidedFirst);
  });

  it('cancelled while the provider takes the money: not paid, and it is refunded', async () => {
    const world = await paidWorld();
    const payments = meanwhile(world.payments, 'save', () => cancel(world));
    const owner = await handOver({ ...world, payments });
    expect(await story(world, 'canceled', owner)).toBe(takenAndRefunded);
  });

  it('captured while the cancellation is being decided: the renter is told', async () => {
    const world = await paidWorld();
    const payments = meanwhile(world.payments, 'save', () => handOver(world));
    expect(await story(world, await cancel({ ...world, payments }), 'captured')).toBe(capturedFirst);
  });

  it('ends in one of these ways in every order, and each comes about', async () => {
    const stories = await everyInterleaving(paidWorld, [cancel, handOver], (world, [renter, owner]) =>
      story(world, toldIn(renter), toldIn(owner)),
    );
    expect(new Set(stories)).toEqual(new Set([capturedFirst, voidedFirst, takenAndRefunded]));
  });

  it('is told the same when a lost answer makes either ask twice', { timeout: 30_000 }, async () => {
    const stories = await everyInterleaving(paidWorld, [cancel, handOver, handOver], (world, [renter, one, two]) => {
      expect(toldIn(one)).toBe(toldIn(two));
      return story(world, toldIn(renter), toldIn(one));
    });
    expect(new Set(stories)).toEqual(new Set([capturedFirst, voidedFirst, takenAndRefunded]));
  });

  it('fails the hand-over, to be asked again, when the money was let go before the provider came to take it', async () => {
    const world = await paidWorld();
    const provider = meanwhile(world.provider, 'capture', async () => {
      await cancel(world);
      await settleAll(world);
    });
    await expect(handOver({ ...world, provider })).rejects.toThrow('7-5 is voided');
    expect(await story(world, 'canceled', await handOver(world))).toBe(voidedFirst);
  });
});

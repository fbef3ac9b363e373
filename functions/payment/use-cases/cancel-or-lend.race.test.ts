import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { closeIt, handOver, toldIn } from './payment-tasks.fixture.ts';
import { approvedWorld, balance, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The payment's row decides between cancel and lend: it is closed or captured, never both.

const paidWorld = () => approvedWorld(5);

async function story(world: PaymentWorld, renter: string, owner: string): Promise<string> {
  await settleAll(world);
  return `renter ${renter}, owner ${owner}: ${await balance(world)}`;
}

const closedFirst = 'renter closed, owner not-paid: Closed, 7-5 voided';
const capturedFirst = 'renter refused, owner captured: Captured, 7-5 captured';
const capturedInVain = 'renter closed, owner not-paid: Closed, 7-5 refunded';

describe('cancel ↔ lend', () => {
  it('cancelled first: nothing can be captured any more', async () => {
    const world = await paidWorld();
    const renter = await closeIt(world);
    expect(await story(world, renter, await handOver(world))).toBe(closedFirst);
  });

  it('captured first: the renter is refused, and the money stays', async () => {
    const world = await paidWorld();
    const owner = await handOver(world);
    expect(await story(world, await closeIt(world), owner)).toBe(capturedFirst);
  });

  it('cancelled while the provider captures: the owner is refused, and the money refunded', async () => {
    const world = await paidWorld();
    const payments = meanwhile(world.payments, 'save', () => closeIt(world));
    expect(await story(world, 'closed', await handOver({ ...world, payments }))).toBe(capturedInVain);
  });

  it('ends in one of these ways in every order, and each comes about', { timeout: 30_000 }, async () => {
    const stories = await everyInterleaving(paidWorld, [closeIt, handOver], (world, [renter, owner]) =>
      story(world, toldIn(renter), toldIn(owner)),
    );
    expect(new Set(stories)).toEqual(new Set([closedFirst, capturedFirst, capturedInVain]));
  });

  it('tells both who cancel at once the same', { timeout: 30_000 }, async () => {
    const stories = await everyInterleaving(paidWorld, [closeIt, closeIt, handOver], (world, [one, other, owner]) => {
      expect(toldIn(one)).toBe(toldIn(other));
      return story(world, toldIn(one), toldIn(owner));
    });
    expect(new Set(stories)).toEqual(new Set([closedFirst, capturedFirst, capturedInVain]));
  });
});

import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { closeIt, pay, toldIn } from './payment-tasks.fixture.ts';
import { balance, emptyWorld, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The payment's row decides between pay and cancel, also when an approval arrives after its own time-out: cancelling
// closes the payment, even before it exists, so a late approval is refused.

async function story(world: PaymentWorld, renter: string): Promise<string> {
  await settleAll(world);
  return `renter ${renter}: ${await balance(world)}`;
}

const paidFirst = 'renter approved: Closed, 7-5 voided';
const closedFirst = 'renter closed: Closed';
const authorizedInVain = 'renter closed: Closed, 7-5 voided';

describe('pay ↔ cancel', () => {
  it('paid first: the money is given back', async () => {
    const world = emptyWorld();
    const renter = await pay(5)(world);
    await closeIt(world);
    expect(await story(world, renter)).toBe(paidFirst);
  });

  it('cancelled first: a late approval is refused, and asks the provider nothing', async () => {
    const world = emptyWorld();
    await closeIt(world);
    expect(await story(world, await pay(5)(world))).toBe(closedFirst);
    expect(world.provider.asked).toEqual([]);
  });

  it('cancelled while the provider authorizes: refused, and the authorization let go', async () => {
    const world = emptyWorld();
    const provider = meanwhile(world.provider, 'authorize', () => closeIt(world));
    expect(await story(world, await pay(5)({ ...world, provider }))).toBe(authorizedInVain);
  });

  it('paid while the cancellation is being decided: the money is given back', async () => {
    const world = emptyWorld();
    const payments = meanwhile(world.payments, 'save', () => pay(5)(world));
    await closeIt({ ...world, payments });
    expect(await story(world, 'approved')).toBe(paidFirst);
  });

  it('ends in one of these ways in every order, and each comes about', async () => {
    const stories = await everyInterleaving(emptyWorld, [pay(5), closeIt], (world, [renter]) =>
      story(world, toldIn(renter)),
    );
    expect(new Set(stories)).toEqual(new Set([paidFirst, closedFirst, authorizedInVain]));
  });

  it('keeps no money in any order when a timed-out attempt goes on beside its own repetition', {
    timeout: 30_000,
  }, async () => {
    const ends = await everyInterleaving(emptyWorld, [pay(5), pay(5), closeIt], async (world, endings) => {
      expect(endings.map(toldIn).filter((told) => told.startsWith('failed'))).toEqual([]);
      await settleAll(world);
      return balance(world);
    });
    expect(new Set(ends)).toEqual(new Set(['Closed', 'Closed, 7-5 voided']));
  });
});

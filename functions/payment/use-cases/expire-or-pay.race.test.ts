import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { expireAt, handOver, pay, takeBack, toldIn } from './payment-tasks.fixture.ts';
import { approvedWorld, balance, emptyWorld, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The payment's row decides between expiry and payment: it is closed only while no money is in force.

async function story(world: PaymentWorld, renter: string, market: string): Promise<string> {
  await settleAll(world);
  return `renter ${renter}, market ${market}: ${await balance(world)}`;
}

const paidFirst = 'renter approved, market refused: Approved, 7-5 authorized';
const expiredFirst = 'renter closed, market closed: Closed';
const authorizedInVain = 'renter closed, market closed: Closed, 7-5 voided';

describe('expire ↔ pay', () => {
  it('paid first: money in force wins, however late it is asked about', async () => {
    const world = emptyWorld();
    const renter = await pay(5)(world);
    expect(await story(world, renter, await expireAt(9)(world))).toBe(paidFirst);
  });

  it('expired first: a late approval is refused, and asks the provider nothing', async () => {
    const world = emptyWorld();
    const market = await expireAt(5)(world);
    expect(await story(world, await pay(5)(world), market)).toBe(expiredFirst);
    expect(world.provider.asked).toEqual([]);
  });

  it('ends in one of these ways in every order, and each comes about', async () => {
    const stories = await everyInterleaving(emptyWorld, [pay(5), expireAt(6)], (world, [renter, market]) =>
      story(world, toldIn(renter), toldIn(market)),
    );
    expect(new Set(stories)).toEqual(new Set([paidFirst, expiredFirst, authorizedInVain]));
  });

  it('takes nothing that was handed over, in any order', { timeout: 30_000 }, async () => {
    const paid = () => approvedWorld(5);
    const stories = await everyInterleaving(paid, [handOver, expireAt(6)], (world, [owner, market]) =>
      story(world, toldIn(owner), toldIn(market)),
    );
    expect(new Set(stories)).toEqual(new Set(['renter captured, market refused: Captured, 7-5 captured']));
  });

  it('leaves alone what was taken back since, in every order: it may be paid again', async () => {
    const paid = () => approvedWorld(5);
    const ends = await everyInterleaving(paid, [takeBack(6), expireAt(6)], async (world, [, market]) =>
      story(world, 'canceled', toldIn(market)),
    );
    expect(new Set(ends)).toEqual(new Set(['renter canceled, market refused: Canceled, 7-5 voided']));
  });
});

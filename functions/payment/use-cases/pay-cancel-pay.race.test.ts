import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { handOver, pay, takeBack, toldIn } from './payment-tasks.fixture.ts';
import { approvedWorld, balance, emptyWorld, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The payment's row decides about pay, cancel payment, pay again: each attempt carries a higher number.

async function settled(world: PaymentWorld): Promise<string> {
  await settleAll(world);
  return balance(world);
}

describe('pay, cancel payment, pay again', () => {
  it('in order: the last payment is in force', async () => {
    const world = emptyWorld();
    for (const attempt of [pay(5), takeBack(6), pay(7)]) await attempt(world);
    expect(await settled(world)).toBe('Approved, 7-5 voided, 7-7 authorized');
  });

  it('the first attempt comes last: overtaken, nothing is charged for it', async () => {
    const world = emptyWorld();
    await takeBack(6)(world);
    expect(await pay(5)(world)).toBe('stale');
    await pay(7)(world);
    expect(await pay(5)(world)).toBe('approved');
    expect(await settled(world)).toBe('Approved, 7-7 authorized');
  });

  it('the cancellation comes last: it does not undo the newer payment', async () => {
    const world = emptyWorld();
    for (const attempt of [pay(5), takeBack(6), pay(7)]) await attempt(world);
    expect(await takeBack(6)(world)).toBe('stale');
    expect(await settled(world)).toBe('Approved, 7-5 voided, 7-7 authorized');
  });

  it('every attempt again, in any order, changes nothing any more', async () => {
    const world = emptyWorld();
    const attempts = [pay(5), takeBack(6), pay(7), takeBack(8)];
    for (const attempt of attempts) await attempt(world);
    const written = world.payments.written.length;
    for (const attempt of [...attempts, ...attempts.toReversed()]) await attempt(world);
    expect(world.payments.written).toHaveLength(written);
    expect(await settled(world)).toBe('Canceled, 7-5 voided, 7-7 voided');
  });

  it('in every order of a cancellation and the next payment, row and provider agree', async () => {
    const paid = () => approvedWorld(5);
    const stories = await everyInterleaving(paid, [takeBack(6), pay(7)], async (world, [back, again]) => {
      const told = `${toldIn(back)}, ${toldIn(again)}`;
      return `${told}: ${await settled(world)}`;
    });
    expect(new Set(stories)).toEqual(
      new Set([
        'canceled, approved: Approved, 7-5 voided, 7-7 authorized',
        // The newer payment found money in force and gave it its number.
        'stale, approved: Approved, 7-5 authorized',
      ]),
    );
  });

  it('in every order of three attempts of which the first is late, at most one payment is in force', {
    timeout: 30_000,
  }, async () => {
    const ends = await everyInterleaving(emptyWorld, [pay(5), takeBack(6), pay(7)], settled);
    for (const end of new Set(ends))
      expect(end.match(/authorized/g) ?? []).toHaveLength(end.startsWith('Approved') ? 1 : 0);
  });

  it('in every order with a hand-over beside it, what is captured is what is in force', {
    timeout: 30_000,
  }, async () => {
    const paid = () => approvedWorld(5);
    // `balance` throws where row and provider disagree.
    const ends = await everyInterleaving(paid, [handOver, takeBack(6), pay(7)], settled);
    expect(new Set(ends)).toContain('Captured, 7-5 captured');
    expect(new Set(ends)).toContain('Captured, 7-5 voided, 7-7 captured');
    expect(new Set(ends)).toContain('Approved, 7-5 refunded, 7-7 authorized');
  });
});

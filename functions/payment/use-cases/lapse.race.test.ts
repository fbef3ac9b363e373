import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { charge, DEPOSIT } from '../domain/payment.fixture.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import {
  closeIt,
  expireAt,
  handOver,
  letLapse,
  type PaymentTask,
  pay,
  takeBack,
  toldIn,
} from './payment-tasks.fixture.ts';
import { approvedWorld, balance, emptyWorld, keyOf, type PaymentWorld, settleAll } from './payment-world.fixture.ts';

// The provider lets an authorization lapse, and a hand-over finds that. The payment's row decides what that means: it gives
// up this money, unless it was captured, taken back, closed or paid anew first.

/** Paid, and the authorization has lapsed since. */
async function lapsedWorld(): Promise<PaymentWorld> {
  const world = await approvedWorld(5);
  world.provider.lapse(keyOf(5));
  return world;
}

async function told(tasks: readonly PaymentTask[], makeWorld = lapsedWorld): Promise<ReadonlySet<string>> {
  const stories = await everyInterleaving(makeWorld, tasks, async (world, endings) => {
    await settleAll(world);
    expect(world.provider.asked.filter((asked) => asked.startsWith('refund'))).toEqual([]);
    return `${endings.map(toldIn).join(', ')}: ${await balance(world)}`;
  });
  return new Set(stories);
}

describe('an authorization that lapses', () => {
  it('is captured or lapsed, and two hand-overs are told the same, in every order', { timeout: 30_000 }, async () => {
    expect(await told([letLapse(5), handOver, handOver], () => approvedWorld(5))).toEqual(
      new Set([
        'let lapse, captured, captured: Captured, 7-5 captured',
        'let lapse, lapsed, lapsed: Canceled, 7-5 lapsed',
      ]),
    );
  });

  it('↔ the renter takes the payment back', async () => {
    expect(await told([handOver, takeBack(6)])).toEqual(
      new Set(['lapsed, canceled: Canceled, 7-5 lapsed', 'not-paid, canceled: Canceled, 7-5 lapsed']),
    );
  });

  it('↔ the renter cancels', async () => {
    expect(await told([handOver, closeIt])).toEqual(
      new Set(['lapsed, closed: Closed, 7-5 lapsed', 'not-paid, closed: Closed, 7-5 lapsed']),
    );
  });

  it('↔ the time to pay that was over before: the new time goes on', async () => {
    for (const version of [6, 9])
      expect(await told([handOver, expireAt(version, 4)])).toEqual(new Set(['lapsed, refused: Canceled, 7-5 lapsed']));
  });

  it('↔ the renter pays what is paid: the same money, so it is given up, or another, which stays', async () => {
    expect(await told([handOver, pay(6)])).toEqual(
      new Set([
        // It had only got the number of the newer attempt: nobody can take it.
        'lapsed, approved: Canceled, 7-5 lapsed',
        'lapsed, approved: Approved, 7-5 lapsed, 7-6 authorized',
      ]),
    );
  });

  it('↔ the renter takes it back and pays anew: the new money stays', { timeout: 30_000 }, async () => {
    const anew: PaymentTask = async (world, gate) => `${await takeBack(6)(world, gate)}, ${await pay(7)(world, gate)}`;
    expect(await told([handOver, anew])).toEqual(
      new Set([
        'lapsed, canceled, approved: Approved, 7-5 lapsed, 7-7 authorized',
        'not-paid, canceled, approved: Approved, 7-5 lapsed, 7-7 authorized',
        'captured, canceled, approved: Captured, 7-5 lapsed, 7-7 captured',
      ]),
    );
  });

  it('lapses with its deposit, which is free and not taken', async () => {
    const world = emptyWorld();
    await approvePayment(world, { ...charge, deposit: DEPOSIT, attempt: 5 }, context);
    world.provider.lapse(keyOf(5));
    expect(await handOver(world)).toBe('lapsed');
    await settleAll(world);
    expect(world.provider.deposits.get(keyOf(5))).toMatchObject({ amount: DEPOSIT, taken: 0, lapsed: true });
    expect(await world.payments.find(charge.reservationNo)).not.toHaveProperty('deposit');
    expect(world.payments.written.at(-1)?.event).toMatchObject({
      type: 'PaymentRefunded',
      facts: { deposit: DEPOSIT },
    });
  });
});

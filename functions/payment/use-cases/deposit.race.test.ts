import { describe, expect, it } from 'vitest';
import { theMarket } from '#shared/domain/the-market.ts';
import { context, now } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { decideForgetReason } from '../domain/deposit.decide.ts';
import { charge, DEPOSIT, SCRATCH } from '../domain/payment.fixture.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import { capturePayment } from './capture-payment.use-case.ts';
import { keepDeposit } from './keep-deposit.use-case.ts';
import { closeIt, toldIn } from './payment-tasks.fixture.ts';
import { emptyWorld, keyOf, type PaymentWorld, settleAll } from './payment-world.fixture.ts';
import { beginDepositTime, watchDeposit } from './watch-deposit.use-case.ts';

// The payment's row decides what becomes of a deposit: it is kept once or released, never both.

const { reservationNo } = charge;
const open = { signIn: 'open' } as const;
const paying = { ...charge, deposit: DEPOSIT, attempt: 5 };
/** The last second in which the owner may keep of it: clocks of two instances may disagree on which side it is. */
const keepBy = Date.parse(now()) / 1_000;

/** Paid and handed over. */
async function lentWorld(): Promise<PaymentWorld> {
  const world = emptyWorld();
  await approvePayment(world, paying, context);
  await capturePayment(world, { reservationNo }, context);
  return world;
}

/** The item is back, and the time to keep of the deposit ends this second. */
async function backWorld(): Promise<PaymentWorld> {
  const world = await lentWorld();
  await beginDepositTime(world, { reservationNo, keepBy }, context);
  return world;
}

const keeps = (kept: number) => async (world: PaymentWorld, gate: Gate) => {
  const wish = { paymentNo: reservationNo, kept, reason: SCRATCH };
  const { rejection } = await keepDeposit(gated(world, gate), wish, open, context);
  return rejection?.code ?? `kept ${kept}`;
};

async function timeIsOver(world: PaymentWorld, gate: Gate): Promise<string> {
  return `${await watchDeposit(gated(world, gate), { reservationNo, keepBy }, context)} s left`;
}

function gated({ payments, now }: PaymentWorld, gate: Gate) {
  return { payments: gate(payments), now };
}

async function ending(world: PaymentWorld): Promise<string> {
  await settleAll(world);
  const payment = await world.payments.find(reservationNo);
  const { amount, taken } = world.provider.deposits.get(keyOf(5)) ?? {};
  expect(payment?.deposit).toMatchObject({ kept: taken, settled: true });
  return `${taken} of ${amount} taken`;
}

describe('keep a deposit ↔ its time is over', () => {
  it('is kept or released, as the owner was told', { timeout: 30_000 }, async () => {
    const stories = await everyInterleaving(backWorld, [keeps(50), timeIsOver], async (world, [owner]) => {
      return `${toldIn(owner)}: ${await ending(world)}`;
    });
    expect(new Set(stories)).toEqual(new Set(['kept 50: 50 of 200 taken', 'deposit-decided: 0 of 200 taken']));
  });

  it('is kept once by two devices of the owner', { timeout: 30_000 }, async () => {
    const stories = await everyInterleaving(backWorld, [keeps(50), keeps(60)], async (world, [one, other]) => {
      return `${toldIn(one)}, ${toldIn(other)}: ${await ending(world)}`;
    });
    expect(new Set(stories)).toEqual(
      new Set(['kept 50, deposit-decided: 50 of 200 taken', 'deposit-decided, kept 60: 60 of 200 taken']),
    );
  });
});

describe('a deposit', () => {
  it('is authorized with the payment, or neither is', async () => {
    const world = emptyWorld();
    world.provider.decline();
    expect(await approvePayment(world, paying, context)).toEqual({ outcome: 'declined' });
    expect(world.provider.deposits.size).toBe(0);
  });

  it('is free again when the payment is given back', async () => {
    const world = emptyWorld();
    await approvePayment(world, paying, context);
    expect(await closeIt(world)).toBe('closed');
    await settleAll(world);
    expect(world.provider.deposits.get(keyOf(5))).toEqual({ amount: DEPOSIT, taken: 0 });
  });

  it('waits for the whole time, and a repeated return starts no new one', async () => {
    const world = await lentWorld();
    const later = { reservationNo, keepBy: keepBy + 60 };
    await beginDepositTime(world, later, context);
    await beginDepositTime(world, { reservationNo, keepBy: keepBy + 999 }, context);
    expect(await watchDeposit(world, later, context)).toBe(60);
    expect(await world.payments.find(reservationNo)).toMatchObject({
      deposit: { amount: DEPOSIT, keepBy: keepBy + 60 },
    });
  });

  it('is settled again and again until the provider has done it', async () => {
    const world = await backWorld();
    await watchDeposit(world, { reservationNo, keepBy }, context);
    world.provider.failNext('settleDeposit');
    await expect(settleAll(world)).rejects.toThrow('settleDeposit');
    expect(await ending(world)).toBe('0 of 200 taken');
  });

  it('that the provider let lapse is not taken, whatever its owner decided', async () => {
    const world = await backWorld();
    await keeps(50)(world, (port) => port);
    world.provider.lapse(keyOf(5));
    for (const _ of [1, 2]) await settleAll(world);
    expect(world.provider.deposits.get(keyOf(5))).toEqual({ amount: DEPOSIT, taken: 0, lapsed: true });
    const lapsed = { amount: DEPOSIT, keepBy, kept: 50, reason: SCRATCH, settled: true, lapsed: true };
    expect((await world.payments.find(reservationNo))?.deposit).toEqual(lapsed);
  });

  it('that was taken before stays taken, and one that is released may lapse', async () => {
    const world = await backWorld();
    await keeps(50)(world, (port) => port);
    await settleAll(world);
    world.provider.lapse(keyOf(5));
    expect(await ending(world)).toBe('50 of 200 taken');
    const released = await backWorld();
    await watchDeposit(released, { reservationNo, keepBy }, context);
    released.provider.lapse(keyOf(5));
    expect(await ending(released)).toBe('0 of 200 taken');
    expect((await released.payments.find(reservationNo))?.deposit).not.toHaveProperty('lapsed');
  });

  it('has no reason when its owner or renter was forgotten before, and is kept all the same', async () => {
    const world = await backWorld();
    await paymentAggregate.change(world, reservationNo, theMarket, decideForgetReason, context);
    for (const _ of [1, 2]) expect(await keeps(50)(world, (port) => port)).toBe('kept 50');
    expect((await world.payments.find(reservationNo))?.deposit).toEqual({
      ...{ amount: DEPOSIT, keepBy, kept: 50, forgotten: true },
    });
    expect(JSON.stringify(world.payments.written)).not.toContain(SCRATCH);
  });

  it('is its owner’s to keep, and nobody else’s', async () => {
    const world = await backWorld();
    const wish = { paymentNo: reservationNo, kept: 1, reason: SCRATCH };
    const renter = { signIn: 'required', person: { customerId: 4, name: null, isOperator: false } } as const;
    expect(await keepDeposit(world, wish, renter, context)).toMatchObject({ rejection: { code: 'payment-not-found' } });
    expect(await keepDeposit(world, { ...wish, paymentNo: 99 }, open, context)).toMatchObject({
      rejection: { code: 'payment-not-found' },
    });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { cancelling, charge } from '../domain/payment.fixture.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import { cancelPayment } from './cancel-payment.use-case.ts';
import { closePayment } from './close-payment.use-case.ts';
import { approvedWorld, balance, emptyWorld, keyOf, settleAll } from './payment-world.fixture.ts';

const request = { ...charge, attempt: 5 };

describe('approving a payment', () => {
  it('authorizes the price under the attempt’s name, then records it', async () => {
    const world = emptyWorld();
    expect(await approvePayment(world, request, context)).toEqual({ outcome: 'approved' });
    expect(world.provider.asked).toEqual(['authorize 7-5 of 100']);
    expect(world.payments.written.map(({ event }) => event)).toMatchObject([
      { id: 'payment#7#1', type: 'PaymentApproved', ...context },
    ]);
    expect(await world.payments.find(7)).toMatchObject({ status: 'Approved', attempt: 5, authorizationId: keyOf(5) });
  });

  it('reads the row once, also when it is paid again after a cancellation', async () => {
    const world = await approvedWorld(3);
    await cancelPayment(world, { ...charge, attempt: 4 }, context);
    const find = vi.fn(world.payments.find);
    await approvePayment({ ...world, payments: { ...world.payments, find } }, request, context);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('records nothing when the provider declines', async () => {
    const world = emptyWorld();
    world.provider.decline();
    expect(await approvePayment(world, request, context)).toEqual({ outcome: 'declined' });
    expect(world.payments.written).toEqual([]);
  });

  it('records nothing when the provider fails, and authorizes the same thing when it is asked again', async () => {
    const world = emptyWorld();
    world.provider.failNext('authorize');
    await expect(approvePayment(world, request, context)).rejects.toThrow('failed to authorize');
    expect(world.payments.written).toEqual([]);
    await approvePayment(world, request, context);
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
    expect(new Set(world.provider.asked).size).toBe(1);
  });

  it('does not ask the provider when money is in force, whichever attempt asks', async () => {
    const world = await approvedWorld(5);
    for (const attempt of [4, 5]) {
      expect(await approvePayment(world, { ...request, attempt }, context)).toEqual({ outcome: 'approved' });
    }
    expect(world.provider.asked).toHaveLength(1);
    expect(world.payments.written).toHaveLength(1);
  });

  it('gives money in force the newer number without asking the provider: no older cancellation beats it', async () => {
    const world = await approvedWorld(5);
    expect(await approvePayment(world, { ...request, attempt: 7 }, context)).toEqual({ outcome: 'approved' });
    expect(world.provider.asked).toEqual(['authorize 7-5 of 100']);
    expect(await cancelPayment(world, { ...charge, attempt: 6 }, context)).toEqual({ outcome: 'stale' });
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
  });

  it('authorizes anew when an older cancellation gave the money back before it had the newer number', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => cancelPayment(world, { ...charge, attempt: 6 }, context));
    const asked = approvePayment({ ...world, payments }, { ...request, attempt: 7 }, context);
    expect(await asked).toEqual({ outcome: 'approved' });
    await settleAll(world);
    expect(await balance(world)).toBe('Approved, 7-5 voided, 7-7 authorized');
  });

  it('does not ask the provider when the payment is closed, also when it was closed before it existed', async () => {
    const world = emptyWorld();
    await closePayment(world, cancelling, context);
    expect(await approvePayment(world, request, context)).toEqual({ outcome: 'closed' });
    expect(world.provider.asked).toEqual([]);
  });

  it('does not ask the provider for an attempt that was overtaken', async () => {
    const world = emptyWorld();
    await cancelPayment(world, { ...charge, attempt: 6 }, context);
    expect(await approvePayment(world, request, context)).toEqual({ outcome: 'stale' });
    expect(world.provider.asked).toEqual([]);
  });
});

describe('an approval that the row does not take', () => {
  it('is voided when the payment was closed meanwhile', async () => {
    const world = emptyWorld();
    const payments = meanwhile(world.payments, 'save', () => closePayment(world, cancelling, context));
    expect(await approvePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'closed' });
    expect(await balance(world)).toBe('Closed, 7-5 voided');
  });

  it('is voided when a newer cancellation came meanwhile', async () => {
    const world = emptyWorld();
    const newer = { ...charge, attempt: 6 };
    const payments = meanwhile(world.payments, 'save', () => cancelPayment(world, newer, context));
    expect(await approvePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'stale' });
    expect(await balance(world)).toBe('Canceled, 7-5 voided');
  });

  it('is voided when another attempt paid meanwhile: approved, but charged once', async () => {
    const world = emptyWorld();
    const other = { ...charge, attempt: 6 };
    const payments = meanwhile(world.payments, 'save', () => approvePayment(world, other, context));
    expect(await approvePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'approved' });
    expect(await balance(world)).toBe('Approved, 7-5 voided, 7-6 authorized');
  });

  it('is not voided when the same attempt, asked twice, was recorded meanwhile', async () => {
    const world = emptyWorld();
    const payments = meanwhile(world.payments, 'save', () => approvePayment(world, request, context));
    expect(await approvePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'approved' });
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
    expect(world.payments.written).toHaveLength(1);
  });

  it('is given back once when the same attempt was recorded and closed meanwhile', async () => {
    const world = emptyWorld();
    const payments = meanwhile(world.payments, 'save', async () => {
      await approvePayment(world, request, context);
      await closePayment(world, cancelling, context);
    });
    expect(await approvePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'closed' });
    await settleAll(world);
    expect(await balance(world)).toBe('Closed, 7-5 voided');
  });

  it('is reported as failed when it cannot be voided either', async () => {
    const world = emptyWorld();
    world.provider.failNext('void');
    const payments = meanwhile(world.payments, 'save', () => closePayment(world, cancelling, context));
    await expect(approvePayment({ ...world, payments }, request, context)).rejects.toThrow('failed to void');
  });

  it('is kept for the next try when the row could not be written for too many others', async () => {
    const world = emptyWorld();
    const payments = { ...world.payments, save: async () => 'conflict' as const };
    await expect(approvePayment({ ...world, payments }, request, context)).rejects.toThrow(TooMuchContention);
    expect(await approvePayment(world, request, context)).toEqual({ outcome: 'approved' });
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
  });
});

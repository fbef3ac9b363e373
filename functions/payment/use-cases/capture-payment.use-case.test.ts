import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { cancelling, charge } from '../domain/payment.fixture.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import { cancelPayment } from './cancel-payment.use-case.ts';
import { capturePayment } from './capture-payment.use-case.ts';
import { closePayment } from './close-payment.use-case.ts';
import { approvedWorld, balance, emptyWorld, settleAll } from './payment-world.fixture.ts';

const request = { reservationNo: charge.reservationNo };

describe('capturing a payment', () => {
  it('takes the money at the provider first, then records it', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', async () =>
      expect(world.provider.books.get('7-5')).toBe('captured'),
    );
    expect(await capturePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 captured');
    expect(world.payments.written.at(-1)?.event).toMatchObject({ id: 'payment#7#2', type: 'PaymentCaptured' });
  });

  it('answers the same when it is asked again, without asking the provider again', async () => {
    const world = await approvedWorld(5);
    await capturePayment(world, request, context);
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(world.provider.asked).toEqual(['authorize 7-5 of 100', 'capture 7-5']);
    expect(world.payments.written).toHaveLength(2);
  });

  it('answers that it is not paid, and asks the provider nothing, when no money is in force', async () => {
    const never = emptyWorld();
    const canceled = await approvedWorld(5);
    await cancelPayment(canceled, { ...charge, attempt: 6 }, context);
    const closed = emptyWorld();
    await closePayment(closed, cancelling, context);
    for (const world of [never, canceled, closed]) {
      expect(await capturePayment(world, request, context)).toEqual({ outcome: 'not-paid' });
      expect(world.provider.asked).not.toContain('capture 7-5');
    }
  });

  it('records nothing when the provider fails, and takes the money once when it is asked again', async () => {
    const world = await approvedWorld(5);
    world.provider.failNext('capture');
    await expect(capturePayment(world, request, context)).rejects.toThrow('failed to capture');
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 captured');
  });

  it('takes the money once when it died between provider and row and is asked again', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => Promise.reject(new Error('died')));
    await expect(capturePayment({ ...world, payments }, request, context)).rejects.toThrow('died');
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 captured');
  });

  it('gives up money that has lapsed: nothing is taken or refunded, and the reason stays until it is paid again', async () => {
    const world = await approvedWorld(5);
    world.provider.lapse('7-5');
    for (const _ of [1, 2])
      expect(await capturePayment(world, request, context)).toEqual({ outcome: 'not-paid', lapsed: true });
    await settleAll(world);
    expect(await balance(world)).toBe('Canceled, 7-5 lapsed');
    expect(world.provider.asked).toEqual(['authorize 7-5 of 100', 'capture 7-5', 'void 7-5']);
    expect(await world.payments.find(7)).toMatchObject({ attempt: 5, lapsed: true, refundsPending: [] });
    await approvePayment(world, { ...charge, attempt: 7 }, context);
    expect(await world.payments.find(7)).not.toHaveProperty('lapsed');
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 lapsed, 7-7 captured');
  });

  it('finds money lapsed again when it died between provider and row', async () => {
    const world = await approvedWorld(5);
    world.provider.lapse('7-5');
    const payments = meanwhile(world.payments, 'save', () => Promise.reject(new Error('died')));
    await expect(capturePayment({ ...world, payments }, request, context)).rejects.toThrow('died');
    expect(await world.payments.find(7)).toMatchObject({ status: 'Approved' });
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'not-paid', lapsed: true });
  });

  it('has taken what was captured before it would have lapsed, also when it died before the row', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => Promise.reject(new Error('died')));
    await expect(capturePayment({ ...world, payments }, request, context)).rejects.toThrow('died');
    world.provider.lapse('7-5');
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 captured');
  });

  it('leaves alone what was paid anew while the provider was asked about money that has lapsed', async () => {
    const world = await approvedWorld(5);
    world.provider.lapse('7-5');
    const payments = meanwhile(world.payments, 'save', async () => {
      await cancelPayment(world, { ...charge, attempt: 6 }, context);
      await approvePayment(world, { ...charge, attempt: 7 }, context);
    });
    expect(await capturePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'not-paid' });
    await settleAll(world);
    expect(await balance(world)).toBe('Approved, 7-5 lapsed, 7-7 authorized');
  });

  it('is refunded when a cancellation won the row meanwhile', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => cancelPayment(world, { ...charge, attempt: 6 }, context));
    expect(await capturePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'not-paid' });
    await settleAll(world);
    expect(await balance(world)).toBe('Canceled, 7-5 refunded');
  });

  it('never records money as taken that was paid anew meanwhile: that can be captured next', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', async () => {
      await cancelPayment(world, { ...charge, attempt: 6 }, context);
      await approvePayment(world, { ...charge, attempt: 7 }, context);
    });
    expect(await capturePayment({ ...world, payments }, request, context)).toEqual({ outcome: 'not-paid' });
    await settleAll(world);
    expect(await balance(world)).toBe('Approved, 7-5 refunded, 7-7 authorized');
    expect(await capturePayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 refunded, 7-7 captured');
  });
});

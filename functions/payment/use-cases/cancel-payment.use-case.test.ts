import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { cancelling, charge, letGo } from '../domain/payment.fixture.ts';
import { refundStatusOf } from '../domain/refund.decide.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import { cancelPayment } from './cancel-payment.use-case.ts';
import { capturePayment } from './capture-payment.use-case.ts';
import { closePayment } from './close-payment.use-case.ts';
import { approvedWorld, balance, emptyWorld, type PaymentWorld, settleAll } from './payment-world.fixture.ts';
import { settleCancellation } from './settle-cancellation.use-case.ts';

const request = { ...charge, attempt: 6 };
const { reservationNo } = charge;

describe('taking a payment back', () => {
  it('is decided at once; the money follows by settlement', async () => {
    const world = await approvedWorld(5);
    expect(await cancelPayment(world, request, context)).toEqual({ outcome: 'canceled' });
    expect(world.provider.books.get('7-5')).toBe('authorized');
    await settleAll(world);
    expect(await balance(world)).toBe('Canceled, 7-5 voided');
  });

  it('answers the same when it is asked again, with one event', async () => {
    const world = await approvedWorld(5);
    await cancelPayment(world, request, context);
    expect(await cancelPayment(world, request, context)).toEqual({ outcome: 'canceled' });
    expect(world.payments.written).toHaveLength(2);
  });

  it('answers that the money was captured, and leaves it', async () => {
    const world = await approvedWorld(5);
    await capturePayment(world, { reservationNo }, context);
    expect(await cancelPayment(world, request, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-5 captured');
  });

  it('answers that a newer attempt is in force, and leaves it', async () => {
    const world = await approvedWorld(7);
    expect(await cancelPayment(world, request, context)).toEqual({ outcome: 'stale' });
    expect(await balance(world)).toBe('Approved, 7-7 authorized');
  });

  it('is no answer when the store failed', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => Promise.reject(new Error('the store is away')));
    await expect(cancelPayment({ ...world, payments }, request, context)).rejects.toThrow('the store is away');
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
  });

  it('can be paid again', async () => {
    const world = await approvedWorld(5);
    await cancelPayment(world, request, context);
    expect(await approvePayment(world, { ...charge, attempt: 7 }, context)).toEqual({ outcome: 'approved' });
    await settleAll(world);
    expect(await balance(world)).toBe('Approved, 7-5 voided, 7-7 authorized');
  });
});

describe('closing a payment', () => {
  it('gives back authorized money when the renter cancels, once, however often it is asked for', async () => {
    const world = await approvedWorld(5);
    expect(await closePayment(world, cancelling, context)).toBe('closed');
    expect(await closePayment(world, cancelling, context)).toBe('closed');
    expect(world.payments.written).toHaveLength(2);
    await settleAll(world);
    expect(await balance(world)).toBe('Closed, 7-5 voided');
  });

  it('is refused to the renter once the money was captured', async () => {
    const world = await approvedWorld(5);
    await capturePayment(world, { reservationNo }, context);
    expect(await closePayment(world, cancelling, context)).toBe('refused');
    expect(await balance(world)).toBe('Captured, 7-5 captured');
  });

  it('refunds captured money once the item has let go, once, however often it is delivered', async () => {
    const world = await approvedWorld(5);
    await capturePayment(world, { reservationNo }, context);
    await closePayment(world, letGo, context);
    await closePayment(world, letGo, context);
    await settleAll(world);
    await settleAll(world);
    expect(world.payments.written).toHaveLength(4);
    expect(await balance(world)).toBe('Closed, 7-5 refunded');
  });

  it('takes no money in force from a reservation that was not paid in time', async () => {
    const world = await approvedWorld(5);
    expect(await closePayment(world, { ...charge, because: 'expired', attempt: 9 }, context)).toBe('refused');
    expect(await balance(world)).toBe('Approved, 7-5 authorized');
  });

  it('is no answer when the store failed', async () => {
    const world = await approvedWorld(5);
    const payments = meanwhile(world.payments, 'save', () => Promise.reject(new Error('the store is away')));
    await expect(closePayment({ ...world, payments }, cancelling, context)).rejects.toThrow('the store is away');
  });

  it('leaves a mark where no payment was, that nobody finds as a payment', async () => {
    const world = emptyWorld();
    await closePayment(world, cancelling, context);
    expect(world.payments.written.map(({ event }) => event.type)).toEqual(['PaymentClosed']);
    await expect(paymentAggregate.find(world, reservationNo, anybody)).resolves.toMatchObject({
      rejection: { code: 'payment-not-found' },
    });
    expect(await world.payments.list({ size: 10, descending: false })).toEqual({ entries: [] });
  });
});

describe('settling a cancellation with the provider', () => {
  const refundStatus = async ({ payments }: PaymentWorld) => {
    const payment = await payments.find(reservationNo);
    return payment && refundStatusOf(payment);
  };

  it('asks nothing and records nothing when there was no money', async () => {
    const world = emptyWorld();
    await settleCancellation(world, { reservationNo, captured: false }, context);
    expect([world.provider.asked, world.payments.written]).toEqual([[], []]);
  });

  it('refunds captured money without trying to void it first', async () => {
    const world = await approvedWorld(5);
    await world.provider.capture('7-5');
    await settleCancellation(world, { reservationNo, authorizationId: '7-5', captured: true }, context);
    expect(world.provider.asked.slice(2)).toEqual(['refund 7-5']);
  });

  it('comes again when the provider fails, and gives the money back once; until then the payment shows it', async () => {
    const world = await approvedWorld(5);
    await capturePayment(world, { reservationNo }, context);
    expect(await refundStatus(world)).toBeNull();
    await closePayment(world, letGo, context);
    world.provider.failNext('refund');
    await expect(settleAll(world)).rejects.toThrow('failed to refund');
    expect(await refundStatus(world)).toBe('Pending');
    await settleAll(world);
    expect(await balance(world)).toBe('Closed, 7-5 refunded');
    expect(await refundStatus(world)).toBe('Done');
  });

  it('records it once, however often the cancellation is delivered', async () => {
    const world = await approvedWorld(5);
    await cancelPayment(world, request, context);
    await settleAll(world);
    await settleAll(world);
    expect(world.payments.written.map(({ event }) => event.type)).toEqual([
      'PaymentApproved',
      'PaymentCanceled',
      'PaymentRefunded',
    ]);
  });

  it('refunds what a hand-over captured after the cancellation was decided', async () => {
    const world = await approvedWorld(5);
    await world.provider.capture('7-5');
    await settleCancellation(world, { reservationNo, authorizationId: '7-5', captured: false }, context);
    expect(world.provider.books.get('7-5')).toBe('refunded');
  });
});

describe('finding a payment', () => {
  it('finds one that was paid, also after it was given back', async () => {
    const world = await approvedWorld(5);
    expect(await paymentAggregate.find(world, reservationNo, anybody)).toMatchObject({
      state: { status: 'Approved', itemPrice: 100 },
    });
    await cancelPayment(world, request, context);
    expect(await paymentAggregate.find(world, reservationNo, anybody)).toMatchObject({ state: { status: 'Canceled' } });
  });

  it('finds none that never was', async () => {
    const missing = { rejection: { kind: 'not-found', code: 'payment-not-found', detail: someWords } };
    await expect(paymentAggregate.find(emptyWorld(), reservationNo, anybody)).resolves.toMatchObject(missing);
  });
});

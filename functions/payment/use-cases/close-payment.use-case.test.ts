import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { charge } from '../domain/payment.fixture.ts';
import { capturePayment } from './capture-payment.use-case.ts';
import { closeForRenter, closePayment } from './close-payment.use-case.ts';
import { approvedWorld, balance, emptyWorld, settleAll } from './payment-world.fixture.ts';

const { reservationNo, itemNo } = charge;

describe('closing a payment for its renter', () => {
  it('closes it, and the money goes back', async () => {
    const world = await approvedWorld(1);
    expect(await closeForRenter(world, { reservationNo, itemNo }, context)).toEqual({ outcome: 'closed' });
    await settleAll(world);
    expect(await balance(world)).toBe('Closed, 7-1 voided');
  });

  it('closes it before it exists, and says that the renter wanted it', async () => {
    const world = emptyWorld();
    expect(await closeForRenter(world, { reservationNo, itemNo }, context)).toEqual({ outcome: 'closed' });
    expect(world.payments.written.map(({ event }) => event)).toMatchObject([
      { type: 'PaymentClosed', facts: { because: 'renter' } },
    ]);
  });

  it('answers that the money was captured, and leaves it', async () => {
    const world = await approvedWorld(1);
    await capturePayment(world, { reservationNo }, context);
    expect(await closeForRenter(world, { reservationNo, itemNo }, context)).toEqual({ outcome: 'captured' });
    expect(await balance(world)).toBe('Captured, 7-1 captured');
  });
});

it('a payment in force is not closed for its passed deadline', async () => {
  const world = await approvedWorld(1);
  const closing = { reservationNo, itemNo, because: 'expired', attempt: 1 } as const;
  expect(await closePayment(world, closing, context)).toBe('refused');
  expect(await balance(world)).toBe('Approved, 7-1 authorized');
});

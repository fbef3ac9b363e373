import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { charge } from '../domain/payment.fixture.ts';
import { approvedWorld, emptyWorld, type PaymentWorld } from '../use-cases/payment-world.fixture.ts';
import { paymentCalls } from './payment.calls.ts';

/** The input of each call, and a world in which it has an effect. */
const asked: Readonly<Record<string, { readonly input: unknown; readonly world: () => Promise<PaymentWorld> }>> = {
  approvePayment: { input: { ...charge, attempt: 2 }, world: async () => emptyWorld() },
  cancelPayment: { input: { ...charge, attempt: 3 }, world: () => approvedWorld(2) },
  capturePayment: { input: { reservationNo: charge.reservationNo }, world: () => approvedWorld(2) },
  closePayment: { input: charge, world: () => approvedWorld(2) },
};

describe('a call of payment that is asked twice, as after a lost connection', () => {
  it.each(paymentCalls(emptyWorld()).map(({ name }) => name))(
    '%s answers the same and does nothing more',
    async (name) => {
      const world = await asked[name]?.world();
      const call = world && paymentCalls(world).find((one) => one.name === name);
      const first = await call?.run(asked[name]?.input, context);
      const after = { written: world?.payments.written.length, books: [...(world?.provider.books ?? [])] };
      expect(after.written).toBe(name === 'approvePayment' ? 1 : 2);
      expect(await call?.run(asked[name]?.input, context)).toEqual(first);
      expect({ written: world?.payments.written.length, books: [...(world?.provider.books ?? [])] }).toEqual(after);
    },
  );
});

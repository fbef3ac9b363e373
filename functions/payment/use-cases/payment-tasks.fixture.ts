import { context } from '#shared/testing/context.fixture.ts';
import type { Ending, Gate } from '#shared/testing/every-interleaving.ts';
import { cancelling, charge } from '../domain/payment.fixture.ts';
import { approvePayment } from './approve-payment.use-case.ts';
import { cancelPayment } from './cancel-payment.use-case.ts';
import { capturePayment } from './capture-payment.use-case.ts';
import { closePayment } from './close-payment.use-case.ts';
import { keyOf, type PaymentWorld } from './payment-world.fixture.ts';

/** One party of a race for the payment; returns the answer it gets. Without a gate it runs through. */
export type PaymentTask = (world: PaymentWorld, gate?: Gate) => Promise<string>;

/** The renter's attempt `n` to pay. */
export function pay(n: number): PaymentTask {
  return async (world, gate) => (await approvePayment(gated(world, gate), { ...charge, attempt: n }, context)).outcome;
}

/** The renter's attempt `n` to cancel the payment. */
export function takeBack(n: number): PaymentTask {
  return async (world, gate) => (await cancelPayment(gated(world, gate), { ...charge, attempt: n }, context)).outcome;
}

/** The hand-over captures the money. `lapsed`: it is not paid because that has lapsed. */
export async function handOver(world: PaymentWorld, gate?: Gate): Promise<string> {
  const answer = await capturePayment(gated(world, gate), { reservationNo: charge.reservationNo }, context);
  return 'lapsed' in answer ? 'lapsed' : answer.outcome;
}

/** The provider lets the authorization of attempt `n` lapse, if it has not captured it. */
export function letLapse(n: number): PaymentTask {
  return async (world, gate = (port) => port) => {
    await gate({ lapse: async () => world.provider.lapse(keyOf(n)) }).lapse();
    return 'let lapse';
  };
}

/** The renter cancels. */
export function closeIt(world: PaymentWorld, gate?: Gate): Promise<string> {
  return closePayment(gated(world, gate), cancelling, context);
}

/** The reservation was not paid in time; `n` is its version. `heardOf`: the newest attempt of which it had heard. */
export function expireAt(n: number, heardOf?: number): PaymentTask {
  const closing = { ...charge, because: 'expired', attempt: n, heardOf } as const;
  return (world, gate) => closePayment(gated(world, gate), closing, context);
}

/** The final answer to a party. */
export function toldIn(ending: Ending | undefined): string {
  return ending?.status === 'fulfilled' ? String(ending.value) : `failed: ${ending?.reason}`;
}

function gated(world: PaymentWorld, gate: Gate = (port) => port) {
  return { payments: gate(world.payments), provider: gate(world.provider), now: world.now };
}

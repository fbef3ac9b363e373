import { describe, expect, it } from 'vitest';
import { anonymous } from '#shared/domain/caller.ts';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { confirmed, itemReleased, paid } from '../domain/reservation.fixture.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';
import { cancelReservation } from './cancel-reservation.use-case.ts';
import { createPaymentRow, type PaymentRow } from './payment-row.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { requestPayment } from './request-payment.use-case.ts';
import { requestPaymentCancellation } from './request-payment-cancellation.use-case.ts';
import { type ReservationWorld, standing, worldWith } from './reservation-world.fixture.ts';

// What a renter was told is still true once all events have arrived, in any order of calls and news.

interface Scene {
  readonly world: ReservationWorld;
  readonly payment: PaymentRow;
}
type Task = (scene: Scene, gate: Gate) => Promise<string>;

/** A reservation with this history, and its payment after these calls. */
function scene(history: readonly ReservationEvent[], paidWith?: number) {
  return async (): Promise<Scene> => {
    const payment = createPaymentRow();
    if (paidWith !== undefined) await payment.late('approve', paidWith)(undefined, (port) => port);
    return { world: await worldWith(...history), payment };
  };
}

const gated = ({ world, payment }: Scene, gate: Gate) => ({
  dependencies: { ...world, reservations: gate(world.reservations) },
  ...gate(payment.calls),
});
/** The answer to the renter: the refusal, the cancellation, or the payment status. */
function told(outcome: Outcome<Reservation>): string {
  if (outcome.rejection !== undefined) return outcome.rejection.code;
  return isCancelled(outcome.state) ? 'cancelled' : outcome.state.paymentStatus;
}
const pays: Task = async (all, gate) => {
  const { dependencies, approve } = gated(all, gate);
  return told(await requestPayment(dependencies, approve, 1, anybody, context));
};
const takesBack: Task = async (all, gate) => {
  const { dependencies, cancel } = gated(all, gate);
  return told(await requestPaymentCancellation(dependencies, cancel, 1, anybody, context));
};
const cancels: Task = async (all, gate) => {
  const { dependencies, close } = gated(all, gate);
  return told(await cancelReservation(dependencies, close, 1, { caller: anonymous }, context));
};
const isLate =
  (call: 'approve' | 'cancel' | 'close', n: number): Task =>
  async ({ payment }, gate) => {
    await payment.late(call, n)(undefined, gate);
    return '';
  };
const handsOver: Task = async ({ payment }, gate) => {
  await gate({ capture: payment.capture }).capture();
  return '';
};
/** All news so far, in order, and then once more. */
const hears: Task = async ({ world, payment }, gate) => {
  const reservations = gate(world.reservations);
  for (const news of [...payment.news]) await receiveNews({ ...world, reservations }, 1, news, context);
  return '';
};

/** The answer to the renter, and the state once all events have arrived and the item is released. */
async function story({ world, payment }: Scene, [renter]: readonly Ending[]): Promise<string> {
  for (const news of [...payment.news, itemReleased, ...payment.news]) await receiveNews(world, 1, news, context);
  return `${toldIn(renter)}: ${await standing(world)}, payment ${payment.status()}`;
}

function toldIn(ending: Ending | undefined): string {
  return String(ending?.status === 'fulfilled' ? ending.value : ending?.reason);
}

const cancelled = 'cancelled: Cancelled, NotPaid, NotRenting, payment Closed';
const lent = 'item-lent: Confirmed, Paid, Renting, payment Captured';

describe('cancel ↔ lend', () => {
  it('is cancelled, or lent and refused, in every order of call, capture and news', { timeout: 30_000 }, async () => {
    const ends = await everyInterleaving(scene([confirmed, paid(2)], 2), [cancels, handsOver, hears], story);
    expect(new Set(ends)).toEqual(new Set([cancelled, lent]));
  });
});

describe('cancel ↔ pay', () => {
  it('is cancelled in every order with an approval that comes late', { timeout: 30_000 }, async () => {
    const ends = await everyInterleaving(scene([confirmed]), [cancels, isLate('approve', 2), hears], story);
    expect(new Set(ends)).toEqual(new Set([cancelled]));
  });

  it('is cancelled in every order with a payment under way, which is refused or comes first', async () => {
    const ends = await everyInterleaving(scene([confirmed]), [pays, cancels], story);
    expect(new Set(ends.map((end) => end.replace(/^[^:]*: /, '')))).toEqual(
      new Set(['Cancelled, NotPaid, NotRenting, payment Closed']),
    );
    expect(new Set(ends.map((end) => end.replace(/:.*/, '')))).toEqual(
      new Set(['Paid', 'cancellation-undecided', 'reservation-cancelled', 'reservation-not-found']),
    );
  });
});

describe('paying what is Paid, taking back what is NotPaid', () => {
  it('a 200 NotPaid is not undone by an approval that comes late, in any order', { timeout: 30_000 }, async () => {
    const ends = await everyInterleaving(scene([confirmed]), [takesBack, isLate('approve', 2), hears], story);
    expect(new Set(ends)).toEqual(new Set(['NotPaid: Confirmed, NotPaid, NotRenting, payment Canceled']));
  });

  it('a 200 Paid is not undone by a cancellation that comes late, in any order', { timeout: 30_000 }, async () => {
    const ends = await everyInterleaving(scene([confirmed, paid(2)], 2), [pays, isLate('cancel', 3), hears], story);
    expect(new Set(ends)).toEqual(new Set(['Paid: Confirmed, Paid, NotRenting, payment Approved']));
  });

  it('is refused or true when the thing is handed over meanwhile', { timeout: 30_000 }, async () => {
    const ends = await everyInterleaving(scene([confirmed, paid(2)], 2), [takesBack, handsOver, hears], story);
    expect(new Set(ends)).toEqual(new Set(['NotPaid: Confirmed, NotPaid, NotRenting, payment Canceled', lent]));
  });
});

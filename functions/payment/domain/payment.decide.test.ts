import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import type { PaymentEvent } from './payment.events.ts';
import { evolvePayment } from './payment.evolve.ts';
import {
  approve,
  approved,
  authorizationOf,
  cancel,
  canceled,
  capture,
  captured,
  charge,
  close,
  closed,
  closedWithMoney,
  closeReleased,
  expire,
  lapse,
  lapsed,
  paymentRules,
  refunded,
  renumbered,
} from './payment.fixture.ts';
import { wasEverPaid } from './payment.ts';

const { given } = rulesOf(paymentRules);

describe('approving an attempt to pay', () => {
  it('approves the first', () => {
    given().when(approve(5)).thenHappened(approved(5));
  });

  it('knows the payment by its reservation, so that a second one has no place', () => {
    expect(fold(evolvePayment, [approved(5)])).toEqual({
      ...charge,
      paymentNo: charge.reservationNo,
      status: 'Approved',
      attempt: 5,
      authorizationId: authorizationOf(5),
      version: 1,
    });
  });

  it('needs no second one while money is in force, whichever attempt brought it', () => {
    for (const n of [4, 5]) given(approved(5)).when(approve(n)).thenNothing();
    for (const n of [4, 5, 6]) given(approved(5), captured).when(approve(n)).thenNothing();
  });

  it('gives money in force the number of a newer attempt, which an older cancellation does not undo', () => {
    given(approved(5)).when(approve(6)).thenHappened(renumbered(6, 5));
    given(approved(5), renumbered(6, 5)).when(cancel(5)).thenRefused('conflict', 'stale');
    given(approved(5), renumbered(6, 5)).when(cancel(6)).thenHappened(canceled(6, 5));
  });

  it('approves a newer attempt after a cancellation: it can be paid again', () => {
    given(approved(4), canceled(5, 4)).when(approve(6)).thenHappened(approved(6));
  });

  it('knows that the tenth attempt is newer than the ninth', () => {
    given(approved(8), canceled(9, 8)).when(approve(10)).thenHappened(approved(10));
    given(approved(8), canceled(10, 8)).when(approve(9)).thenRefused('conflict', 'stale');
    given(approved(8), canceled(9, 8)).when(expire(10)).thenHappened(closed(100, 'expired'));
    given(approved(8), canceled(10, 8)).when(expire(9)).thenRefused('conflict', 'stale');
  });

  it('refuses an attempt that a cancellation overtook, also one that came before any money', () => {
    given(approved(4), canceled(5, 4)).when(approve(4)).thenRefused('conflict', 'stale');
    given(approved(4), canceled(5, 4)).when(approve(5)).thenRefused('conflict', 'stale');
    given(canceled(5)).when(approve(4)).thenRefused('conflict', 'stale');
  });

  it('refuses every attempt once it is closed, also when it was closed before it existed', () => {
    given(closed(0)).when(approve(9)).thenRefused('conflict', 'closed');
    given(approved(5), closedWithMoney(5)).when(approve(9)).thenRefused('conflict', 'closed');
  });
});

describe('capturing the money at the hand-over', () => {
  it('takes what is authorized', () => {
    given(approved(5)).when(capture).thenHappened(captured);
  });

  it('is done once', () => {
    given(approved(5), captured).when(capture).thenNothing();
  });

  it('takes the money of the attempt that is in force', () => {
    given(approved(4), canceled(5, 4), approved(6)).when(capture).thenHappened(captured);
    expect(fold(evolvePayment, [approved(4), canceled(5, 4), approved(6), captured])).toMatchObject({
      status: 'Captured',
      authorizationId: authorizationOf(6),
    });
  });

  it('is refused when no money is in force', () => {
    for (const history of [
      [],
      [approved(4), canceled(5, 4)],
      [canceled(5)],
      [closed(0)],
      [approved(4), closedWithMoney(4)],
    ])
      given(...history)
        .when(capture)
        .thenRefused('conflict', 'not-paid');
  });

  it('is given up when its authorization has lapsed, under the number that the money has by then', () => {
    given(approved(4)).when(lapse(4)).thenHappened(lapsed(4));
    given(approved(4), renumbered(6, 4)).when(lapse(4)).thenHappened(lapsed(6, 4));
  });

  it('is not given up because other money has lapsed, nor once it is captured, taken back or closed', () => {
    for (const history of [
      [approved(4), canceled(5, 4), approved(6)],
      [approved(4), captured],
      [approved(4), canceled(5, 4)],
      [approved(4), closedWithMoney(4)],
      [],
    ])
      given(...history)
        .when(lapse(4))
        .thenNothing();
  });

  it('says that it has lapsed until it is paid again or taken back', () => {
    given(approved(4), lapsed(4)).when(capture).thenRefused('conflict', 'lapsed');
    given(approved(4), lapsed(4), refunded(4)).when(capture).thenRefused('conflict', 'lapsed');
    given(approved(4), lapsed(4), approved(7)).when(capture).thenHappened(captured);
    given(approved(4), lapsed(4), canceled(7)).when(capture).thenRefused('conflict', 'not-paid');
  });

  it('is not closed by a time to pay that was over before it lapsed; the new time may end', () => {
    const over = closed(charge.itemPrice, 'expired');
    given(approved(4), lapsed(4)).when(expire(9, 3)).thenRefused('conflict', 'stale');
    for (const heardOf of [4, 8]) given(approved(4), lapsed(4)).when(expire(9, heardOf)).thenHappened(over);
    given(approved(4), lapsed(4), canceled(5)).when(expire(9, 3)).thenHappened(over);
    given(approved(4), canceled(5, 4)).when(expire(9, 3)).thenHappened(over);
  });

  it('stays the renter’s who paid', () => {
    const byRenter = { ...approved(4), customerId: 3 };
    expect(fold(evolvePayment, [byRenter])?.customerId).toBe(3);
    expect(fold(evolvePayment, [byRenter, canceled(5, 4)])?.customerId).toBe(3);
  });

  it('cannot be the first thing that happens, nor can a refund', () => {
    expect(() => evolvePayment(undefined, captured)).toThrow('never approved');
    const refunded: PaymentEvent = { type: 'PaymentRefunded', authorizationId: authorizationOf(4) };
    expect(() => evolvePayment(undefined, refunded)).toThrow('PaymentRefunded of a payment that was never approved');
    expect(evolvePayment(fold(evolvePayment, [approved(4)]), refunded).refundsPending).toBeUndefined();
  });
});

describe('taking a payment back at the renter’s request', () => {
  it('gives back what is authorized', () => {
    given(approved(4)).when(cancel(5)).thenHappened(canceled(5, 4));
  });

  it('gives back what the same number approved', () => {
    given(approved(5)).when(cancel(5)).thenHappened(canceled(5, 5));
  });

  it('is refused once the money was captured', () => {
    given(approved(4), captured).when(cancel(5)).thenRefused('conflict', 'captured');
    given(approved(4), captured).when(cancel(3)).thenRefused('conflict', 'captured');
  });

  it('is refused when a newer attempt is in force', () => {
    given(approved(4), canceled(5, 4), approved(6)).when(cancel(5)).thenRefused('conflict', 'stale');
  });

  it('is nothing when it was given back already', () => {
    given(approved(4), canceled(5, 4)).when(cancel(5)).thenNothing();
    given(approved(4), canceled(5, 4)).when(cancel(4)).thenNothing();
    given(approved(5), closedWithMoney(5)).when(cancel(6)).thenNothing();
  });

  it('is remembered even before anything was paid, giving back nothing', () => {
    given().when(cancel(5)).thenHappened(canceled(5));
  });

  it('is remembered when it is newer than the last one, giving back nothing a second time', () => {
    given(approved(4), canceled(5, 4)).when(cancel(6)).thenHappened(canceled(6));
  });
});

describe('closing the payment when the renter cancels', () => {
  it('gives authorized money back', () => {
    given(approved(5)).when(close).thenHappened(closedWithMoney(5));
  });

  it('is refused once the money was captured: the thing was handed over', () => {
    given(approved(5), captured).when(close).thenRefused('conflict', 'captured');
  });

  it('closes it before it exists, at a price that nobody has named', () => {
    given().when(close).thenHappened(closed(0));
  });

  it('closes it when the money was given back already', () => {
    given(approved(4), canceled(5, 4)).when(close).thenHappened(closed());
  });

  it('is for good, and done once', () => {
    given(closed(0)).when(close).thenNothing();
    given(approved(5), closedWithMoney(5)).when(close).thenNothing();
  });
});

describe('closing the payment once the item has let go', () => {
  it('gives back whatever is in force, captured or not: nothing can be handed over any more', () => {
    given(approved(5)).when(closeReleased).thenHappened(closedWithMoney(5));
    given(approved(5), captured).when(closeReleased).thenHappened(closedWithMoney(5, true));
  });

  it('has nothing to do when it was closed first', () => {
    given(closed(0)).when(closeReleased).thenNothing();
  });
});

describe('closing a payment that was not made in time', () => {
  it('closes it while no money is in force', () => {
    given().when(expire(5)).thenHappened(closed(0, 'expired'));
    given(approved(3), canceled(4, 3)).when(expire(5)).thenHappened(closed(100, 'expired'));
  });

  it('is refused while money is in force, whenever it was paid: money wins', () => {
    for (const n of [4, 5, 6]) given(approved(5)).when(expire(n)).thenRefused('conflict', 'paid');
    given(approved(5), captured).when(expire(6)).thenRefused('conflict', 'captured');
  });

  it('is refused when it was paid and taken back since: it may be paid again', () => {
    given(approved(4), canceled(5, 4)).when(expire(5)).thenRefused('conflict', 'stale');
    given(approved(4), canceled(5, 4)).when(expire(3)).thenRefused('conflict', 'stale');
  });
});

describe('whether there ever was money', () => {
  it.each([
    [true, [approved(5)]],
    [true, [approved(5), canceled(6, 5)]],
    [true, [approved(5), canceled(6, 5), canceled(7)]],
    [true, [approved(5), canceled(6, 5), closed()]],
    [true, [approved(5), closedWithMoney(5)]],
    [false, [canceled(6)]],
    [false, [canceled(6), closed()]],
    [false, [closed(0)]],
  ])('%s after %j', (expected, history) => {
    const payment = fold(evolvePayment, history);
    expect(payment && wasEverPaid(payment)).toBe(expected);
  });
});

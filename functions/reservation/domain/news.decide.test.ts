import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  holdRefused,
  itemHeld,
  itemHeldAtAnotherPrice,
  itemReleased,
  itemRented,
  itemReturned,
  itemReturnedOn,
  itIs,
  KEEP_DEPOSIT_BY,
  lapsed,
  overdue,
  PAY_BY,
  PAY_BY_LATER,
  paid,
  paidAgain,
  pay,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  paymentExpired,
  paymentLapsed,
  priceChanged,
  rejected,
  rented,
  reservationRules,
  reserved,
  returned,
  stillUnpaid,
  unpaid,
  unpaidUnheardOf,
  wished,
} from './reservation.fixture.ts';

const { given } = rulesOf(reservationRules);
const stateAfter = (...events: readonly ReservationEvent[]) => fold(evolveReservation, events);

describe('the item’s answer to a reservation', () => {
  it('held: confirmed, with the item’s own name instead of what the renter believed', () => {
    given(reserved).when(itemHeld).thenHappened(confirmed);
    expect(stateAfter(reserved, confirmed)).toMatchObject({ status: 'Confirmed', itemName: 'Camera', itemPrice: 100 });
  });

  it('refused: rejected, for the item’s reason', () => {
    for (const reason of ['held', 'deleted', 'unknown'] as const) {
      given(reserved).when({ type: 'Reject', reason }).thenHappened({ type: 'ReservationRejected', reason });
    }
  });

  it('held at another price than agreed: rejected, with the new price, and the item is to let go', () => {
    given(reserved).when(itemHeldAtAnotherPrice).thenHappened(priceChanged);
    expect(stateAfter(reserved, priceChanged)).toMatchObject({
      status: 'Rejected',
      cancellation: 'price-changed',
      itemPrice: 120,
    });
  });

  it('held: confirmed at its own price, whatever that is, when the renter named none', () => {
    const open = { ...reserved, itemPrice: null };
    const at120 = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 120 } as const;
    given(open).when(itemHeldAtAnotherPrice).thenHappened(at120);
  });

  it.each([
    ['as agreed', 200, 200, true],
    ['adopted when nothing was said', undefined, 200, true],
    ['none, as agreed', 0, 0, true],
    ['none, as agreed by not asking', 0, undefined, true],
    ['one, when none was agreed to', 0, 200, false],
    ['another', 100, 200, false],
    ['none any more', 100, undefined, false],
  ] as const)('held for a deposit: %s', (_, agreed, own, isConfirmed) => {
    const asked = { ...reserved, ...(agreed !== undefined && { deposit: agreed }) };
    const terms = own ? { deposit: own } : {};
    const label = { itemName: 'Camera', itemPrice: 100, ...terms };
    const of = { cancellation: 'price-changed', changed: ['deposit'] } as const;
    const rejection = { type: 'ReservationCancelled', ...of, ...label } as const;
    const event = isConfirmed ? ({ type: 'ReservationConfirmed', ...label } as const) : rejection;
    given(asked).when({ type: 'Confirm', itemName: 'Camera', itemPrice: 100, deposit: own }).thenHappened(event);
    expect(stateAfter(asked, event)?.deposit).toBe(own || undefined);
    if (isConfirmed) return;
    const refusal = reservationRules.decide(stateAfter(asked, event), pay(2));
    const all = `itemPrice 100, total 100, deposit ${own || 0}, lateFee 0`;
    expect(refusal).toMatchObject({ rejection: { detail: expect.stringContaining(all) } });
  });

  it.each([
    ['as agreed', 20, 20, true],
    ['adopted when nothing was said', undefined, 20, true],
    ['none, as agreed', 0, undefined, true],
    ['another', 10, 20, false],
    ['one, when none was agreed to', 0, 20, false],
  ] as const)('held for a late fee: %s', (_, agreed, own, isConfirmed) => {
    const asked = { ...reserved, deposit: 200, ...(agreed !== undefined && { lateFee: agreed }) };
    const label = { itemName: 'Camera', itemPrice: 100, deposit: 200, ...(own && { lateFee: own }) };
    const of = { cancellation: 'price-changed', changed: ['late-fee'] } as const;
    const rejection = { type: 'ReservationCancelled', ...of, ...label } as const;
    const event = isConfirmed ? ({ type: 'ReservationConfirmed', ...label } as const) : rejection;
    const held = { type: 'Confirm', itemName: 'Camera', itemPrice: 100, deposit: 200, lateFee: own } as const;
    given(asked).when(held).thenHappened(event);
    expect(stateAfter(asked, event)?.lateFee).toBe(own);
    if (isConfirmed) return;
    const refusal = reservationRules.decide(stateAfter(asked, event), pay(2));
    const all = 'itemPrice 100, total 100, deposit 200, lateFee 20';
    expect(refusal).toMatchObject({ rejection: { detail: expect.stringContaining(all) } });
  });

  it('is refused with the price of a day and the total, each by its name', () => {
    const days = { from: '2026-12-06', to: '2026-12-07' };
    const own = { type: 'Confirm', itemName: 'Camera', itemPrice: 10, total: 20 } as const;
    const decided = reservationRules.decide(stateAfter({ ...reserved, ...days, itemPrice: 20 }), own);
    const rejection = decided.outcome === 'event' ? decided.event : undefined;
    if (rejection === undefined) throw new Error(decided.outcome);
    const refusal = reservationRules.decide(stateAfter({ ...reserved, ...days, itemPrice: 20 }, rejection), pay(2));
    const all = 'itemPrice 10, total 20, deposit 0, lateFee 0';
    expect(refusal).toMatchObject({ rejection: { code: 'price-changed', detail: expect.stringContaining(all) } });
  });

  it('is rejected with all that has changed', () => {
    const asked = { ...reserved, itemPrice: 90, deposit: 100, lateFee: 10 };
    const label = { itemName: 'Camera', itemPrice: 100, deposit: 200, lateFee: 20 };
    const decided = (wish: object) =>
      reservationRules.decide(stateAfter({ ...asked, ...wish }), { type: 'Confirm', ...label });
    const all = { event: { cancellation: 'price-changed', changed: ['price', 'deposit', 'late-fee'] } };
    expect([decided({}), decided({ itemPrice: 100, total: 300 })]).toMatchObject([all, all]);
  });

  it('says nothing to a reservation that is cancelled: the item is to let go', () => {
    given(reserved, cancelled).when(itemHeld).thenNothing();
    given(reserved, cancelled).when(holdRefused).thenNothing();
  });

  it('is taken while its renter waits to cancel; a refusal ends that, too', () => {
    given(reserved, wished).when(itemHeld).thenHappened(confirmed);
    given(reserved, wished).when(holdRefused).thenHappened(rejected);
    expect(stateAfter(reserved, wished, confirmed)).toMatchObject({ cancellation: 'requested' });
    expect(stateAfter(reserved, wished, rejected)).toMatchObject({ cancellation: undefined });
  });

  it('says nothing the second time', () => {
    given(reserved, confirmed).when(itemHeld).thenNothing();
    given(reserved, rejected).when(holdRefused).thenNothing();
  });
});

describe('the hand-over', () => {
  it('makes it renting, and paid: the payment was captured first', () => {
    given(reserved, confirmed, paid(2)).when(itemRented).thenHappened(rented);
    expect(stateAfter(reserved, confirmed, paid(2), rented)).toMatchObject({
      rentalStatus: 'Renting',
      paymentStatus: 'Paid',
    });
  });

  it('makes it paid also when the approval is not known here yet, and its late news is old', () => {
    given(reserved, confirmed).when(itemRented).thenHappened(rented);
    expect(stateAfter(reserved, confirmed, rented)).toMatchObject({ rentalStatus: 'Renting', paymentStatus: 'Paid' });
    given(reserved, confirmed, rented).when(paymentApproved(2)).thenNothing();
  });

  it('says nothing the second time, nor after the return', () => {
    given(reserved, confirmed, rented).when(itemRented).thenNothing();
    given(reserved, confirmed, rented, returned).when(itemRented).thenNothing();
  });

  it('ends the wish to cancel: it was captured first', () => {
    given(reserved, confirmed, paid(2), wished).when(itemRented).thenHappened(rented);
    expect(stateAfter(reserved, confirmed, paid(2), wished, rented)).toMatchObject({ cancellation: undefined });
  });

  it('says nothing to what is cancelled', () => {
    given(reserved, confirmed, paid(2), cancelled).when(itemRented).thenNothing();
  });
});

describe('the return', () => {
  it('closes it, returned and paid', () => {
    given(reserved, confirmed, paid(2), rented).when(itemReturned).thenHappened(returned);
    expect(stateAfter(reserved, confirmed, paid(2), rented, returned)).toMatchObject({
      status: 'Closed',
      rentalStatus: 'Returned',
      paymentStatus: 'Paid',
    });
  });

  it('says what is due when it is late, of the deposit that was agreed', () => {
    const december = { ...reserved, from: '2026-12-20', to: '2026-12-24' };
    const secured = { ...confirmed, deposit: 50, lateFee: 20 } as ReservationEvent;
    const back = { type: 'ReservationClosed', because: 'returned', keepDepositBy: KEEP_DEPOSIT_BY } as const;
    const lent = [december, secured, paid(2), rented] as const;
    given(...lent)
      .when(itemReturnedOn('2026-12-24'))
      .thenHappened(back);
    const late = { ...back, daysLate: 2, lateFeeDue: 40 };
    given(...lent)
      .when(itemReturnedOn('2026-12-26'))
      .thenHappened(late);
    given(...lent)
      .when(itemReturnedOn('2026-12-27'))
      .thenHappened({ ...back, daysLate: 3, lateFeeDue: 50 });
    expect(stateAfter(...lent, late)).toMatchObject({ status: 'Closed', daysLate: 2, lateFeeDue: 40 });
  });

  it('of what has no days is never late', () => {
    const secured = { ...confirmed, deposit: 50, lateFee: 20 } as ReservationEvent;
    given(reserved, secured, paid(2), rented)
      .when(itemReturnedOn('2028-12-24'))
      .thenHappened({ ...returned, keepDepositBy: KEEP_DEPOSIT_BY } as ReservationEvent);
  });

  it('closes it also when it overtook the hand-over', () => {
    given(reserved, confirmed, paid(2)).when(itemReturned).thenHappened(returned);
  });

  it('says nothing the second time, nor to what is cancelled', () => {
    given(reserved, confirmed, rented, returned).when(itemReturned).thenNothing();
    given(reserved, confirmed, paid(2), cancelled).when(itemReturned).thenNothing();
  });
});

describe('the closing of the payment', () => {
  it('cancels whatever is open, also when nobody here asked for it', () => {
    given(reserved).when(paymentClosed).thenHappened(cancelled);
    given(reserved, confirmed).when(paymentClosed).thenHappened(cancelled);
    given(reserved, confirmed, paid(2), wished).when(paymentClosed).thenHappened(cancelled);
  });

  it('says why: it was not paid in time', () => {
    given(reserved, confirmed, overdue).when(paymentExpired).thenHappened(expired);
    given(reserved, confirmed).when(paymentExpired).thenHappened(expired);
    given(reserved, confirmed, overdue).when(paymentClosed).thenHappened(cancelled);
    expect(stateAfter(reserved, confirmed, overdue, expired)).toMatchObject({
      status: 'Cancelling',
      cancellation: 'expired',
    });
  });

  it('says nothing the second time, nor to what is over', () => {
    given(reserved, confirmed, cancelled).when(paymentClosed).thenNothing();
    given(reserved, cancelled, closedCancelled).when(paymentClosed).thenNothing();
    given(reserved, rejected).when(paymentClosed).thenNothing();
    given(reserved, priceChanged).when(paymentClosed).thenNothing();
  });
});

describe('the release of the item', () => {
  it('ends what is cancelled, with nothing paid', () => {
    given(reserved, confirmed, paid(2), cancelled).when(itemReleased).thenHappened(closedCancelled);
    expect(stateAfter(reserved, confirmed, paid(2), cancelled, closedCancelled)).toMatchObject({
      status: 'Cancelled',
      paymentStatus: 'NotPaid',
    });
  });

  it('ends what was rejected for its price: it stays rejected, and the lock is let go', () => {
    given(reserved, priceChanged).when(itemReleased).thenHappened(closedCancelled);
    expect(stateAfter(reserved, priceChanged, closedCancelled)).toMatchObject({
      status: 'Rejected',
      rejectionReason: 'price-changed',
    });
  });

  it('says nothing the second time, nor to anything else', () => {
    given(reserved, cancelled, closedCancelled).when(itemReleased).thenNothing();
    given(reserved, priceChanged, closedCancelled).when(itemReleased).thenNothing();
    given(reserved, rejected).when(itemReleased).thenNothing();
    given(reserved, confirmed, wished).when(itemReleased).thenNothing();
  });
});

describe('the time to pay', () => {
  const after = itIs(PAY_BY_LATER);

  it('is over at payBy: payment is asked to close, whether or not the item has answered', () => {
    given(reserved).when(itIs(PAY_BY)).thenHappened(overdue);
    given(reserved, confirmed).when(after).thenHappened(overdue);
  });

  it('is not over before', () => {
    given(reserved, confirmed)
      .when(itIs(PAY_BY - 1))
      .thenNothing();
  });

  it('says nothing to what is paid, over, or to end already', () => {
    given(reserved, confirmed, paid(2)).when(after).thenNothing();
    given(reserved, confirmed, rented).when(after).thenNothing();
    given(reserved, rejected).when(after).thenNothing();
    given(reserved, confirmed, cancelled).when(after).thenNothing();
    given(reserved, confirmed, wished).when(after).thenNothing();
    given(reserved, confirmed, overdue).when(after).thenNothing();
  });

  it('begins anew when a payment is taken back, and not when nothing was paid', () => {
    given(reserved, confirmed, paid(2), unpaid(3)).when(itIs(PAY_BY)).thenNothing();
    given(reserved, confirmed, paid(2), unpaid(3)).when(after).thenHappened(overdue);
    given(reserved, confirmed, unpaidUnheardOf(3)).when(itIs(PAY_BY)).thenHappened(overdue);
  });

  it('does not begin while its renter waits to cancel', () => {
    given(reserved, confirmed, paid(2), wished).when(paymentCanceled(3)).thenHappened(unpaidUnheardOf(3));
    given(reserved, confirmed, paid(2), wished, unpaidUnheardOf(3)).when(after).thenNothing();
  });

  it('does not begin anew for what is overdue: payment is asked once more after each word that nothing is paid', () => {
    given(reserved, confirmed, overdue).when(paymentCanceled(3)).thenHappened(stillUnpaid(3));
    given(reserved, confirmed, overdue, unpaidUnheardOf(3)).when(after).thenHappened(overdue);
    given(reserved, confirmed, overdue, unpaidUnheardOf(3), overdue).when(after).thenNothing();
  });

  it('is not over any more once it is paid', () => {
    expect(stateAfter(reserved, confirmed, overdue, paid(3))).toMatchObject({ cancellation: undefined });
    given(reserved, confirmed, overdue, paid(3)).when(after).thenNothing();
  });

  it('never ends for what was reserved before there was such a time', () => {
    const { payBy: _, ...older } = existing(stateAfter(reserved, confirmed));
    expect(reservationRules.decide(older, after)).toEqual({ outcome: 'nothing' });
  });
});

describe('a cancellation that the version before granted, asking nobody', () => {
  // It has a status and no reason: a 204 was answered, and that promise holds.
  const promised = { ...existing(stateAfter(reserved, confirmed, cancelled)), cancellation: undefined };
  const told = (news: Parameters<typeof reservationRules.decide>[1]) => reservationRules.decide(promised, news);

  it('ends with the release of the item, or with the closing of the payment that followed it', () => {
    expect(told(itemReleased)).toEqual({ outcome: 'event', event: closedCancelled });
    expect(told(paymentClosed)).toEqual({ outcome: 'event', event: closedCancelled });
  });

  it('ends with the return when the item was handed over all the same', () => {
    expect(told(itemReturned)).toEqual({ outcome: 'event', event: returned });
    expect(told(itemRented)).toEqual({ outcome: 'nothing' });
  });
});

describe('news of the payment', () => {
  it('an approval later than its own time-out makes an open reservation paid', () => {
    given(reserved, confirmed).when(paymentApproved(2)).thenHappened(paid(2));
  });

  it('an approval that a cancellation overtook is old', () => {
    given(reserved, confirmed, paid(2), unpaid(3)).when(paymentApproved(2)).thenNothing();
    given(reserved, confirmed, unpaid(3)).when(paymentApproved(3)).thenNothing();
  });

  it('an approval that is newer than the one known is remembered: no older cancellation beats it', () => {
    given(reserved, confirmed, paid(2)).when(paymentApproved(3)).thenHappened(paidAgain(3));
    given(reserved, confirmed, paid(2), paid(4)).when(paymentCanceled(3)).thenNothing();
  });

  it('an approval says nothing to what is lent, cancelled or over', () => {
    given(reserved, confirmed, paid(2)).when(paymentApproved(2)).thenNothing();
    given(reserved, confirmed, paid(2), rented).when(paymentApproved(3)).thenNothing();
    given(reserved, confirmed, cancelled).when(paymentApproved(2)).thenNothing();
    given(reserved, confirmed, returned).when(paymentApproved(2)).thenNothing();
    given().when(paymentApproved(2)).thenNothing();
  });

  it('a cancellation that took effect after its own time-out makes it not paid', () => {
    given(reserved, confirmed, paid(2)).when(paymentCanceled(3)).thenHappened(unpaid(3));
  });

  it('a cancellation is remembered also when the payment it overtook is not known yet', () => {
    given(reserved, confirmed).when(paymentCanceled(3)).thenHappened(stillUnpaid(3));
    given(reserved, confirmed, unpaidUnheardOf(3)).when(paymentApproved(2)).thenNothing();
  });

  it('a cancellation beats the payment of the same number, once', () => {
    given(reserved, confirmed, paid(3)).when(paymentCanceled(3)).thenHappened(unpaid(3));
    given(reserved, confirmed, paid(3), unpaid(3)).when(paymentCanceled(3)).thenNothing();
    given(reserved, confirmed, paid(3), unpaid(3)).when(paymentApproved(3)).thenNothing();
  });

  it('a cancellation that a newer payment overtook is old', () => {
    given(reserved, confirmed, paid(2), unpaid(3), paid(4)).when(paymentCanceled(3)).thenNothing();
  });

  it('a payment that lapsed is due again, with a whole time to pay, and says why until that is over', () => {
    given(reserved, confirmed, paid(3)).when(paymentLapsed(3)).thenHappened(lapsed(3));
    given(reserved, confirmed, paid(3), lapsed(3)).when(paymentLapsed(3)).thenNothing();
    const still = { ...stillUnpaid(5), lapsed: true, wasLapsed: true } as const;
    given(reserved, confirmed, paid(3), lapsed(3))
      .when(paymentLapsed(5))
      .thenHappened(still as ReservationEvent);
    given(reserved, confirmed, paid(3), lapsed(3), paid(5)).when(paymentLapsed(3)).thenNothing();
    const lapses = [reserved, confirmed, paid(3), lapsed(3)];
    expect(stateAfter(...lapses)).toMatchObject({ paymentStatus: 'NotPaid', payBy: PAY_BY_LATER, paymentLapsed: true });
    for (const next of [paid(5), wished, cancelled, rented, unpaid(5)])
      expect(stateAfter(...lapses, next)?.paymentLapsed).toBeUndefined();
    expect(stateAfter(...lapses, overdue)).toMatchObject({ paymentLapsed: true });
    given(reserved, confirmed, paid(3), wished).when(paymentLapsed(3)).thenHappened(unpaidUnheardOf(3));
  });

  it('a cancellation says nothing once the thing is handed over', () => {
    given(reserved, confirmed, paid(2), rented).when(paymentCanceled(5)).thenNothing();
  });
});

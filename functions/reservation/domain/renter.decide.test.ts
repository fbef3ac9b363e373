import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { decideAskAgain } from './renter.decide.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  askedAgain,
  cancel,
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  lapsed,
  overdue,
  PAY_BY_LATER,
  PAY_FROM,
  paid,
  paidAgain,
  pay,
  payOnceNear,
  priceChanged,
  rejected,
  rented,
  reservationRules,
  reserved,
  reservedAhead,
  returned,
  stillUnpaid,
  unpaid,
  unpay,
  wished,
  wishToCancel,
} from './reservation.fixture.ts';
import type { Reservation } from './reservation.ts';

const { given } = rulesOf(reservationRules);

describe('wishing to cancel', () => {
  it('is written down until the thing is handed over', () => {
    given(reserved).when(wishToCancel).thenHappened(wished);
    given(reserved, confirmed).when(wishToCancel).thenHappened(wished);
    given(reserved, confirmed, paid(2)).when(wishToCancel).thenHappened(wished);
    given(reserved, confirmed, overdue).when(wishToCancel).thenHappened(wished);
  });

  it('stands when it is asked for again', () => {
    given(reserved, confirmed, wished).when(wishToCancel).thenNothing();
  });

  it('is refused once the thing is handed over', () => {
    given(reserved, confirmed, paid(2), rented).when(wishToCancel).thenRefused('conflict', 'item-lent');
    given(reserved, confirmed, paid(2), wished, rented).when(wishToCancel).thenRefused('conflict', 'item-lent');
  });

  it('is refused when it is over', () => {
    given(reserved, confirmed, rented, returned).when(wishToCancel).thenRefused('conflict', 'reservation-closed');
    given(reserved, rejected).when(wishToCancel).thenRefused('conflict', 'reservation-rejected');
    given(reserved, priceChanged).when(wishToCancel).thenRefused('conflict', 'price-changed');
  });

  it('finds none that never was or is cancelled already', () => {
    given().when(wishToCancel).thenRefused('not-found', 'reservation-not-found');
    given(reserved, cancelled).when(wishToCancel).thenRefused('not-found', 'reservation-not-found');
    given(reserved, expired).when(wishToCancel).thenRefused('not-found', 'reservation-not-found');
    given(reserved, cancelled, closedCancelled).when(wishToCancel).thenRefused('not-found', 'reservation-not-found');
  });
});

describe('cancelling, once payment is closed', () => {
  it('cancels, for the reason it was asked', () => {
    given(reserved, wished).when(cancel).thenHappened(cancelled);
    given(reserved, confirmed, paid(2), wished).when(cancel).thenHappened(cancelled);
  });

  it('is done when the news of the closing came first', () => {
    given(reserved, wished, cancelled).when(cancel).thenNothing();
    given(reserved, wished, cancelled, closedCancelled).when(cancel).thenNothing();
  });

  it('is refused when the item refused the reservation meanwhile', () => {
    given(reserved, wished, rejected).when(cancel).thenRefused('conflict', 'reservation-rejected');
  });
});

describe('while it is not decided whether it can be cancelled', () => {
  it('nobody pays or takes back: not yet', () => {
    given(reserved, confirmed, wished).when(pay(3)).thenRefused('conflict', 'cancellation-undecided');
    given(reserved, confirmed, paid(2), wished).when(pay(4)).thenRefused('conflict', 'cancellation-undecided');
    given(reserved, confirmed, paid(2), wished).when(unpay(4)).thenRefused('conflict', 'cancellation-undecided');
    given(reserved, confirmed, wished).when(unpay(3)).thenRefused('conflict', 'cancellation-undecided');
  });

  it('an overdue reservation can still be paid: the row of the payment decides', () => {
    given(reserved, confirmed, overdue).when(pay(3)).thenHappened(paid(3));
  });
});

describe('asking payment again, for what it says already', () => {
  const asks = (wanted: 'Paid' | 'NotPaid', ...events: readonly ReservationEvent[]) =>
    decideAskAgain(fold(evolveReservation, events), wanted).outcome;

  it('takes a version of its own, when it is Paid or NotPaid as wanted', () => {
    expect(asks('Paid', reserved, confirmed, paid(2))).toBe('event');
    expect(asks('NotPaid', reserved, confirmed)).toBe('event');
    expect(fold(evolveReservation, [reserved, confirmed, askedAgain])).toMatchObject({
      status: 'Confirmed',
      version: 3,
    });
  });

  it('takes none when it is not as wanted, or payment need not be asked', () => {
    expect(asks('Paid', reserved, confirmed)).toBe('nothing');
    expect(asks('NotPaid', reserved, confirmed, paid(2))).toBe('nothing');
    expect(asks('NotPaid', reserved)).toBe('nothing');
    expect(asks('Paid', reserved, confirmed, paid(2), rented)).toBe('nothing');
    expect(asks('NotPaid', reserved, confirmed, wished)).toBe('nothing');
    expect(asks('NotPaid', reserved, confirmed, cancelled)).toBe('nothing');
    expect(decideAskAgain(undefined, 'NotPaid').outcome).toBe('nothing');
  });
});

describe('paying', () => {
  it('pays a confirmed reservation', () => {
    given(reserved, confirmed).when(pay(2)).thenHappened(paid(2));
  });

  it('waits for the item: before it confirmed there is nothing to pay', () => {
    given(reserved).when(pay(1)).thenRefused('conflict', 'reservation-not-confirmed');
  });

  it('takes a newer number when it is paid already', () => {
    given(reserved, confirmed, paid(2)).when(pay(3)).thenHappened(paidAgain(3));
    given(reserved, confirmed, paid(2)).when(pay(2)).thenNothing();
  });

  it('is nothing when the thing was handed over on that payment', () => {
    given(reserved, confirmed, paid(2), rented).when(pay(4)).thenNothing();
  });

  it('pays again after the payment was taken back', () => {
    given(reserved, confirmed, paid(2), unpaid(3)).when(pay(4)).thenHappened(paid(4));
  });

  it('knows that the tenth attempt is newer than the ninth', () => {
    given(reserved, confirmed, paid(8), unpaid(9)).when(pay(10)).thenHappened(paid(10));
    given(reserved, confirmed, paid(8), unpaid(10)).when(pay(9)).thenRefused('conflict', 'payment-overtaken');
  });

  it('is refused for an attempt that a cancellation of the payment overtook', () => {
    given(reserved, confirmed, paid(2), unpaid(3)).when(pay(2)).thenRefused('conflict', 'payment-overtaken');
    given(reserved, confirmed, unpaid(3)).when(pay(3)).thenRefused('conflict', 'payment-overtaken');
  });

  it('has nothing to do when it was lent on that payment and came back', () => {
    given(reserved, confirmed, returned).when(pay(3)).thenNothing();
  });

  it('is refused when the item refused, and finds none that is cancelled', () => {
    given(reserved, rejected).when(pay(2)).thenRefused('conflict', 'reservation-rejected');
    given(reserved, priceChanged).when(pay(2)).thenRefused('conflict', 'price-changed');
    given(reserved, confirmed, cancelled).when(pay(3)).thenRefused('not-found', 'reservation-not-found');
    given().when(pay(1)).thenRefused('not-found', 'reservation-not-found');
  });
});

describe('paying for days that are far ahead', () => {
  it('waits until they are near', () => {
    given(reservedAhead, confirmed).when(pay(2)).thenRefused('conflict', 'too-early-to-pay');
    given(reservedAhead, confirmed).when(payOnceNear(2)).thenHappened(paid(2));
  });

  it('says first what is more important', () => {
    given(reservedAhead).when(pay(1)).thenRefused('conflict', 'reservation-not-confirmed');
    given(reservedAhead, confirmed, wished).when(pay(3)).thenRefused('conflict', 'cancellation-undecided');
    given(reservedAhead, rejected).when(pay(2)).thenRefused('conflict', 'reservation-rejected');
  });

  it('is never taken back by a clock that is behind', () => {
    given(reservedAhead, confirmed, paid(2)).when(pay(3)).thenHappened(paidAgain(3));
    given(reservedAhead, confirmed, paid(2), rented).when(pay(4)).thenNothing();
  });

  it('is known as long as it may be paid again, and no longer', () => {
    const payFromAfter = (...events: readonly ReservationEvent[]) =>
      fold(evolveReservation, [reservedAhead, confirmed, ...events])?.payFrom;
    expect([payFromAfter(), payFromAfter(paid(2)), payFromAfter(paid(2), unpaid(3))]).toEqual(Array(3).fill(PAY_FROM));
    for (const end of [[paid(2), rented], [wished], [wished, cancelled], [overdue, expired]])
      expect(payFromAfter(...end)).toBeUndefined();
  });
});

describe('taking the payment back', () => {
  it('leaves the reservation confirmed and not paid', () => {
    given(reserved, confirmed, paid(2)).when(unpay(3)).thenHappened(unpaid(3));
  });

  it('takes a newer number when it is not paid, and no more time to pay', () => {
    given(reserved, confirmed).when(unpay(2)).thenHappened(stillUnpaid(2));
    given(reserved, confirmed, paid(2), unpaid(3)).when(unpay(4)).thenHappened(stillUnpaid(4));
    const still = { ...stillUnpaid(4), wasLapsed: true } as ReservationEvent;
    given(reserved, confirmed, paid(2), lapsed(3)).when(unpay(4)).thenHappened(still);
    given(reserved, confirmed, paid(2), unpaid(3)).when(unpay(3)).thenNothing();
  });

  it('leaves what lapsed as it is', () => {
    const again = [reserved, confirmed, paid(2), lapsed(3), stillUnpaid(4)].reduce(
      evolveReservation,
      undefined as Reservation | undefined,
    );
    expect(again).toMatchObject({ paymentLapsed: true, payBy: PAY_BY_LATER });
  });

  it('is nothing before the item has confirmed: nothing can have been paid', () => {
    given(reserved).when(unpay(1)).thenNothing();
  });

  it('knows that the tenth attempt is newer than the ninth', () => {
    given(reserved, confirmed, paid(9)).when(unpay(10)).thenHappened(unpaid(10));
    given(reserved, confirmed, paid(8), unpaid(9), paid(10))
      .when(unpay(9))
      .thenRefused('conflict', 'payment-overtaken');
  });

  it('beats the payment of the same number', () => {
    given(reserved, confirmed, paid(3)).when(unpay(3)).thenHappened(unpaid(3));
  });

  it('is refused once the thing is handed over', () => {
    given(reserved, confirmed, paid(2), rented).when(unpay(4)).thenRefused('conflict', 'item-lent');
  });

  it('is refused for an attempt that a newer payment overtook', () => {
    given(reserved, confirmed, paid(2), unpaid(3), paid(4)).when(unpay(3)).thenRefused('conflict', 'payment-overtaken');
  });

  it('is refused when it is over, and finds none that is cancelled', () => {
    given(reserved, rejected).when(unpay(2)).thenRefused('conflict', 'reservation-rejected');
    given(reserved, confirmed, returned).when(unpay(3)).thenRefused('conflict', 'reservation-closed');
    given(reserved, confirmed, paid(2), cancelled).when(unpay(4)).thenRefused('not-found', 'reservation-not-found');
    given().when(unpay(1)).thenRefused('not-found', 'reservation-not-found');
  });
});

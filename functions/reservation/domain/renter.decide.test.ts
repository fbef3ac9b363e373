import { describe, it } from 'vitest';
import { rulesOf } from '../../shared/testing/given.ts';
import {
  cancel,
  cancelled,
  closedCancelled,
  confirmed,
  paid,
  pay,
  rejected,
  rented,
  reservationRules,
  reserved,
  returned,
  unpaid,
  unpay,
} from './reservation.fixture.ts';

const { given } = rulesOf(reservationRules);

describe('cancelling a reservation', () => {
  it('is allowed until the thing is handed over', () => {
    given(reserved).when(cancel).thenHappened(cancelled);
    given(reserved, confirmed).when(cancel).thenHappened(cancelled);
    given(reserved, confirmed, paid(2)).when(cancel).thenHappened(cancelled);
    given(reserved, confirmed, paid(2), unpaid(3)).when(cancel).thenHappened(cancelled);
  });

  it('is refused once the thing is handed over', () => {
    given(reserved, confirmed, paid(2), rented).when(cancel).thenRefused('conflict', 'item-lent');
  });

  it('is refused once the item refused it because it was lent first', () => {
    given(reserved, confirmed, paid(2), cancelled, rented).when(cancel).thenRefused('conflict', 'item-lent');
  });

  it('is refused when it is over', () => {
    given(reserved, confirmed, paid(2), rented, returned).when(cancel).thenRefused('conflict', 'reservation-closed');
    given(reserved, rejected).when(cancel).thenRefused('conflict', 'reservation-rejected');
  });

  it('finds none that never was or is cancelled already, though item and payment have not followed yet', () => {
    given().when(cancel).thenRefused('not-found', 'reservation-not-found');
    given(reserved, cancelled).when(cancel).thenRefused('not-found', 'reservation-not-found');
    given(reserved, cancelled, closedCancelled).when(cancel).thenRefused('not-found', 'reservation-not-found');
  });
});

describe('paying', () => {
  it('pays a confirmed reservation', () => {
    given(reserved, confirmed).when(pay(2)).thenHappened(paid(2));
  });

  it('waits for the item: before it confirmed there is nothing to pay', () => {
    given(reserved).when(pay(1)).thenRefused('conflict', 'reservation-not-confirmed');
  });

  it('is nothing when it is paid already', () => {
    given(reserved, confirmed, paid(2)).when(pay(3)).thenNothing();
    given(reserved, confirmed, paid(2), rented).when(pay(4)).thenNothing();
  });

  it('pays again after the payment was taken back', () => {
    given(reserved, confirmed, paid(2), unpaid(3)).when(pay(4)).thenHappened(paid(4));
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
    given(reserved, confirmed, cancelled).when(pay(3)).thenRefused('not-found', 'reservation-not-found');
    given().when(pay(1)).thenRefused('not-found', 'reservation-not-found');
  });
});

describe('taking the payment back', () => {
  it('leaves the reservation confirmed and not paid', () => {
    given(reserved, confirmed, paid(2)).when(unpay(3)).thenHappened(unpaid(3));
  });

  it('is nothing when it is not paid', () => {
    given(reserved).when(unpay(1)).thenNothing();
    given(reserved, confirmed).when(unpay(2)).thenNothing();
    given(reserved, confirmed, paid(2), unpaid(3)).when(unpay(4)).thenNothing();
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

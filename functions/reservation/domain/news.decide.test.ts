import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '../../shared/testing/given.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  holdRefused,
  itemHeld,
  itemRented,
  itemReturned,
  paid,
  paymentApproved,
  paymentCanceled,
  paymentClosed,
  rejected,
  releaseRefused,
  rented,
  reservationRules,
  reserved,
  returned,
  unpaid,
} from './reservation.fixture.ts';

const { given } = rulesOf(reservationRules);
const stateAfter = (...events: readonly ReservationEvent[]) => fold(evolveReservation, events);

describe('the item’s answer to a reservation', () => {
  it('held: confirmed, with the item’s own name and price instead of what the renter believed', () => {
    given(reserved).when(itemHeld).thenHappened(confirmed);
    expect(stateAfter(reserved, confirmed)).toMatchObject({ status: 'Confirmed', itemName: 'Camera', itemPrice: 100 });
  });

  it('refused: rejected, for the item’s reason', () => {
    for (const reason of ['held', 'deleted', 'unknown'] as const) {
      given(reserved).when({ type: 'Reject', reason }).thenHappened({ type: 'ReservationRejected', reason });
    }
  });

  it('says nothing to a reservation that is being cancelled: the answer to the cancellation follows', () => {
    given(reserved, cancelled).when(itemHeld).thenNothing();
    given(reserved, cancelled).when(holdRefused).thenNothing();
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

  it('is left to the refusal of the cancellation, when it is being cancelled', () => {
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

  it('closes it also when it overtook the hand-over, or the refusal of a cancellation', () => {
    given(reserved, confirmed, paid(2)).when(itemReturned).thenHappened(returned);
    given(reserved, confirmed, paid(2), cancelled).when(itemReturned).thenHappened(returned);
  });

  it('says nothing the second time', () => {
    given(reserved, confirmed, rented, returned).when(itemReturned).thenNothing();
  });
});

describe('the item’s answer to a cancellation', () => {
  it('refused, because it was lent first: it goes on, renting and paid', () => {
    given(reserved, confirmed, paid(2), cancelled).when(releaseRefused).thenHappened(rented);
    expect(stateAfter(reserved, confirmed, paid(2), cancelled, rented)).toMatchObject({
      status: 'Confirmed',
      rentalStatus: 'Renting',
      paymentStatus: 'Paid',
    });
  });

  it('refused says nothing after the return, or the second time', () => {
    given(reserved, confirmed, paid(2), cancelled, returned).when(releaseRefused).thenNothing();
    given(reserved, confirmed, paid(2), cancelled, rented).when(releaseRefused).thenNothing();
  });

  it('released, and the payment closed: cancelled, with nothing paid', () => {
    given(reserved, confirmed, paid(2), cancelled).when(paymentClosed).thenHappened(closedCancelled);
    expect(stateAfter(reserved, confirmed, paid(2), cancelled, closedCancelled)).toMatchObject({
      status: 'Cancelled',
      paymentStatus: 'NotPaid',
    });
  });

  it('closed says nothing the second time, nor to what is not being cancelled', () => {
    given(reserved, cancelled, closedCancelled).when(paymentClosed).thenNothing();
    given(reserved, confirmed, paid(2)).when(paymentClosed).thenNothing();
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

  it('an approval says nothing to what is paid, cancelled or over', () => {
    given(reserved, confirmed, paid(2)).when(paymentApproved(3)).thenNothing();
    given(reserved, confirmed, cancelled).when(paymentApproved(2)).thenNothing();
    given(reserved, confirmed, returned).when(paymentApproved(2)).thenNothing();
    given().when(paymentApproved(2)).thenNothing();
  });

  it('a cancellation that took effect after its own time-out makes it not paid', () => {
    given(reserved, confirmed, paid(2)).when(paymentCanceled(3)).thenHappened(unpaid(3));
  });

  it('a cancellation is remembered also when the payment it overtook is not known yet', () => {
    given(reserved, confirmed).when(paymentCanceled(3)).thenHappened(unpaid(3));
    given(reserved, confirmed, unpaid(3)).when(paymentApproved(2)).thenNothing();
  });

  it('a cancellation that a newer payment overtook is old', () => {
    given(reserved, confirmed, paid(2), unpaid(3), paid(4)).when(paymentCanceled(3)).thenNothing();
  });

  it('a cancellation says nothing once the thing is handed over', () => {
    given(reserved, confirmed, paid(2), rented).when(paymentCanceled(5)).thenNothing();
  });
});

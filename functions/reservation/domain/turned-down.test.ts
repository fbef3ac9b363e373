import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancel,
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  ownerWishesToCancel,
  paid,
  pay,
  paymentClosed,
  paymentExpired,
  rented,
  reservationRules,
  reserved,
  turnedDown,
  unpaid,
  unpay,
  wished,
  wishedByOwner,
  wishToCancel,
} from './reservation.fixture.ts';
import { isGone, isUnlent, rejectionReasonOf } from './reservation.ts';

const { given } = rulesOf(reservationRules);
const stateAfter = (...events: readonly ReservationEvent[]) => existing(fold(evolveReservation, [reserved, ...events]));

describe('a reservation that its owner turns down', () => {
  it('records who and why, with the wish', () => {
    given(reserved, confirmed, paid(2)).when(ownerWishesToCancel).thenHappened(wishedByOwner);
    expect(stateAfter(confirmed, wishedByOwner)).toMatchObject({ cancellation: 'requested', turnedDown });
  });

  it('keeps both whatever becomes of its payment meanwhile', () => {
    expect(stateAfter(confirmed, wishedByOwner, paid(2))).toMatchObject({ paymentStatus: 'Paid', turnedDown });
    expect(stateAfter(confirmed, paid(2), wishedByOwner, unpaid(3))).toMatchObject({ turnedDown });
  });

  it('is cancelled once payment is closed, asked or heard of; its money is on its way back', () => {
    given(reserved, confirmed, paid(2), wishedByOwner).when(cancel).thenHappened(cancelled);
    given(reserved, confirmed, paid(2), wishedByOwner).when(paymentClosed).thenHappened(cancelled);
    const cancelling = stateAfter(confirmed, paid(2), wishedByOwner, cancelled);
    expect(cancelling).toMatchObject({ status: 'Cancelling', paymentStatus: 'NotPaid', turnedDown });
  });

  it('is turned down, not expired, when its time is over meanwhile: the owner was told that it is being cancelled', () => {
    given(reserved, confirmed, wishedByOwner).when(paymentExpired).thenHappened(cancelled);
    expect(rejectionReasonOf(stateAfter(confirmed, wishedByOwner, cancelled))).toBe('cancelled-by-owner');
    given(reserved, confirmed, wished).when(paymentExpired).thenHappened(expired);
  });

  it('stays to be seen, with the reason', () => {
    for (const history of [[cancelled], [cancelled, closedCancelled]]) {
      const reservation = stateAfter(confirmed, wishedByOwner, ...history);
      expect([isGone(reservation), rejectionReasonOf(reservation)]).toEqual([false, 'cancelled-by-owner']);
    }
    expect(isGone(stateAfter(confirmed, wished, cancelled))).toBe(true);
  });

  it('can neither be paid nor cancelled again', () => {
    for (const history of [[cancelled], [cancelled, closedCancelled]]) {
      const over = given(reserved, confirmed, wishedByOwner, ...history);
      over.when(pay(9)).thenRefused('conflict', 'reservation-rejected');
      over.when(unpay(9)).thenRefused('conflict', 'reservation-rejected');
      over.when(wishToCancel).thenNothing();
      over.when(ownerWishesToCancel).thenNothing();
    }
  });

  it('is the renter’s own cancellation when the renter wished it first', () => {
    given(reserved, confirmed, wished).when(ownerWishesToCancel).thenNothing();
  });

  it('goes on when the item was handed over first', () => {
    const lent = stateAfter(confirmed, paid(2), wishedByOwner, rented);
    expect(lent).toMatchObject({ rentalStatus: 'Renting', turnedDown: undefined, cancellation: undefined });
    expect(isUnlent(lent)).toBe(false);
    given(reserved, confirmed, paid(2), rented).when(ownerWishesToCancel).thenRefused('conflict', 'item-lent');
  });
});

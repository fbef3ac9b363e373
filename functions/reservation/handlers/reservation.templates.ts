import type { MaybeDays } from '#contracts/days/civil-day.ts';
import { patchReservationRequest, reserveRequest } from '#contracts/http/reservations.requests.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { offered, propertiesOf, type Template, type Templates } from '#shared/http/hal/hal-forms.ts';
import { decideForRenter, type RenterCommand } from '../domain/renter.decide.ts';
import { mayCancel, mayPay, turnsDown } from '../domain/reservation.policy.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';

/** The request that is possible on the list: to reserve an item. */
export const reservationListTemplates = (): Templates => ({ default: toReserve({}) });

/** To reserve an item, and days: filled in as far as they are known. */
export function toReserve({ itemNo, from, to }: MaybeDays & { readonly itemNo?: number }): Template {
  const properties = propertiesOf(reserveRequest, {
    itemNo: { now: itemNo },
    customerId: 'open',
    customerName: 'open',
    itemPrice: 'open',
    from: { now: from },
    to: { now: to },
    total: 'open',
    deposit: 'open',
    lateFee: 'open',
  });
  return { title: 'Reserve an item', method: 'POST', target: ['reservations'], properties };
}

const turningDown = propertiesOf(patchReservationRequest, { status: { fixed: 'Cancelled' }, reason: 'needed' });

/**
 * The commands that the reservation's rules would accept from this caller at a time, in seconds since the epoch, as
 * HAL-FORMS. A command without effect is left out.
 */
export function reservationTemplates(reservation: Reservation, caller: Caller, now: number): Templates {
  const { reservationNo, paymentStatus, version: attempt } = reservation;
  const outcome = (command: RenterCommand) => decideForRenter(reservation, command).outcome;
  const can = (command: RenterCommand) => outcome(command) === 'event';
  const paid = paymentStatus === 'Paid';
  const pays = mayPay(caller)(reservation) === undefined;
  return offered(
    ['pay', pays && !paid && can({ type: 'RequestPayment', attempt, now }), toSet(reservationNo, 'Pay', 'Paid')],
    [
      'takeBack',
      pays && paid && can({ type: 'RequestPaymentCancellation', attempt, payBy: 0 }),
      toSet(reservationNo, 'Take the payment back', 'NotPaid'),
    ],
    [
      'cancel',
      // Offered while payment decides on a cancellation, because repeating the command asks payment again.
      mayCancel(caller, '')(reservation) === undefined &&
        !isCancelled(reservation) &&
        outcome({ type: 'RequestCancellation' }) !== 'rejected',
      {
        title: 'Cancel the reservation',
        target: ['reservations', reservationNo],
        ...(turnsDown(caller, reservation) === undefined
          ? { method: 'DELETE', properties: [] }
          : { method: 'PATCH', properties: turningDown }),
      },
    ],
  );
}

function toSet(reservationNo: number, title: string, paymentStatus: Reservation['paymentStatus']): Template {
  const properties = propertiesOf(patchReservationRequest, { paymentStatus: { fixed: paymentStatus } });
  return { title, method: 'PATCH', target: ['reservations', reservationNo], properties };
}

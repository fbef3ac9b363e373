import type { Item } from '#functions/item/domain/item.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { isOpen } from './safety.ts';
import { hasFor, whyTaken } from './why-taken.ts';

/** The rules between item, reservation, lock, payment and review once all messages are delivered. */
export async function checkSettled({ world, mirror }: Scene, blame: Blame): Promise<void> {
  const { items, reservations, reviews } = mirror;
  for (const stream of world.streams) if (stream.waiting() > 0) blame('settles', 'a stream is not empty');
  for (const queue of world.queues) if (queue.waiting() > 0) blame('settles', 'a queue is not empty');
  for (const reservation of reservations.latest.values()) {
    checkReservation(reservation);
    await checkLock(reservation);
  }
  for (const item of items.latest.values()) checkItem(item);

  function checkReservation(reservation: Reservation): void {
    const { reservationNo, itemNo, status, paymentStatus, rentalStatus, cancellation } = reservation;
    const who = `reservation ${reservationNo}`;
    const item = items.latest.get(itemNo);
    const holds = item !== undefined && hasFor(item, reservationNo);
    const payment = mirror.payments.latest.get(reservationNo);
    const money = payment !== undefined && isInForce(payment);
    const paid = paymentStatus === 'Paid';
    const expect = (holdsTrue: boolean, rule: string, what: string): void => {
      if (!holdsTrue) blame(rule, `${who} is ${status}, ${paymentStatus}, ${rentalStatus}: ${what}`);
    };
    const over = status === 'Rejected' || status === 'Cancelled';
    expect(status !== 'Requested' && status !== 'Cancelling', 'no reservation is stuck', 'nothing more will happen');
    const isUndecided = cancellation === 'requested' || cancellation === 'late' || cancellation === 'price-changed';
    expect(!isUndecided, 'no reservation is stuck', `it is to end, ${cancellation}`);
    const isPayable = status !== 'Confirmed' || payment?.status !== 'Closed';
    expect(isPayable, 'no reservation is stuck', 'it can never be paid: its payment is closed');
    const isHandedOver = payment?.status !== 'Captured' || rentalStatus !== 'NotRenting';
    expect(isHandedOver, 'captured means handed over', 'its money was captured');
    expect(!over || !money, 'no money is kept', `its payment is ${payment?.status}`);
    expect(!over || !paid, 'no money is kept', 'it says it is paid');
    expect(!over || !holds, 'no hold is kept', `it still holds item ${itemNo}`);
    expect(paid === money, 'paid means one payment in force', `its payment is ${payment?.status}`);
    const lent = item?.reservationNo === reservationNo && item.rentalStatus === 'Renting';
    expect((rentalStatus === 'Renting') === lent, 'renting on both sides', `item ${itemNo} is ${item?.rentalStatus}`);
    expect(status !== 'Confirmed' || holds, 'confirmed means held', `item ${itemNo} does not hold for it`);
    expect((status === 'Closed') === (rentalStatus === 'Returned'), 'closed means returned', 'only one of both');
    checkReview(reservation, item);
  }

  function checkReview({ reservationNo, status, customerId }: Reservation, item: Item | undefined): void {
    const review = reviews.latest.get(reservationNo);
    const written = review?.status === 'Written';
    const deleted = item?.deletion?.reservationNo === reservationNo;
    if (written !== deleted) {
      blame('review and deletion together', `review of ${reservationNo}: ${review?.status}, deleted by it: ${deleted}`);
    }
    if ((status === 'Closed') !== (review !== undefined)) {
      blame(
        'returned means review asked for',
        `reservation ${reservationNo} is ${status}, its review ${review?.status}`,
      );
    }
    if (review !== undefined && review.customerId !== customerId) {
      blame('reviewed by the renter', `review of ${reservationNo} by ${review.customerId}, renter ${customerId}`);
    }
    const told = item?.deletion?.review;
    if (written && (told?.score !== review.score || told?.customerId !== customerId)) {
      blame(
        'review and deletion together',
        `review ${reservationNo} has score ${review.score}, the item's ${told?.score}`,
      );
    }
  }

  async function checkLock({ itemNo }: Reservation): Promise<void> {
    const lock = await world.tables.reservations.lockOf(itemNo);
    const all = [...reservations.latest.values()].filter((other) => other.itemNo === itemNo && isOpen(other));
    const open = all.find(({ from }) => from === undefined);
    const booked = all.filter(({ from }) => from !== undefined).map((other) => other.reservationNo);
    const inCalendar = (lock.bookings ?? []).map((one) => one.reservationNo);
    if (booked.sort().join() !== inCalendar.sort().join())
      blame('the lock is the open reservation', `item ${itemNo}: calendar ${inCalendar}, open ${booked}`);
    if (lock.openReservationNo !== open?.reservationNo) {
      blame(
        'the lock is the open reservation',
        `item ${itemNo}: lock ${lock.openReservationNo}, open ${open?.reservationNo}`,
      );
    }
  }

  function checkBookings(item: Item): void {
    for (const booking of item.bookings ?? []) {
      const status = reservations.latest.get(booking.reservationNo)?.status;
      if (status !== 'Confirmed')
        blame('held means confirmed', `item ${item.itemNo} is booked for ${booking.reservationNo}, ${status}`);
    }
  }

  function checkItem(item: Item): void {
    const { itemNo, reservationNo, itemStatus, rentalStatus } = item;
    if ((itemStatus === 'Rentable') !== (whyTaken(item) === undefined))
      blame('rentable means free', `item ${itemNo} is ${itemStatus}, ${reservationNo}`);
    checkBookings(item);
    if (rentalStatus === 'Renting' && reservationNo === undefined)
      blame('lent to somebody', `item ${itemNo} is lent to nobody`);
    const reservation = reservationNo === undefined ? undefined : reservations.latest.get(reservationNo);
    if (reservationNo !== undefined && reservation?.status !== 'Confirmed') {
      blame('held means confirmed', `item ${itemNo} is held for ${reservationNo}, ${reservation?.status}`);
    }
  }
}

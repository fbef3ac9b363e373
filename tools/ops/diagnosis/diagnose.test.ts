import { describe, expect, it } from 'vitest';
import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Rental, Stored } from '../rental.ts';
import { pageOf } from '../reservation.ts';
import { diagnose } from './diagnose.ts';

const stored = <S>(state: S): Stored<S> => ({
  state,
  event: { id: 'x#1#1', type: 'X', time: '2026-11-29T10:00:00.000Z', correlationId: 'c', causationId: 'c', facts: {} },
});

const free: Item = {
  itemNo: 7,
  itemName: 'Camera',
  itemPrice: 100,
  itemStatus: 'Rentable',
  rentalStatus: 'NotRenting',
  holdSeq: 1,
  answeredSeq: 0,
  version: 2,
};
const held: Item = {
  ...free,
  itemStatus: 'NotRentable',
  rentalStatus: 'NotRenting',
  reservationNo: 42,
  deletion: undefined,
};
const lent: Item = {
  ...held,
  itemStatus: 'NotRentable',
  rentalStatus: 'Renting',
  reservationNo: 42,
  deletion: undefined,
};
const returned: Item = { ...free, itemStatus: 'Rentable', rentalStatus: 'Returned', returnedFrom: 42 };
const confirmed: Extract<Reservation, { status: 'Confirmed'; rentalStatus: 'NotRenting' }> & {
  paymentStatus: 'NotPaid';
} = {
  reservationNo: 42,
  customerId: 9,
  customerName: 'Customer9',
  itemNo: 7,
  itemName: 'Camera',
  itemPrice: 100,
  paymentStatus: 'NotPaid',
  rentalStatus: 'NotRenting',
  status: 'Confirmed',
  holdSeq: 1,
  paymentFence: 0,
  version: 2,
};
const lentHere: Reservation = {
  ...{
    ...confirmed,
    paymentStatus: 'Paid',
    rentalStatus: 'Renting',
    paymentFence: 2,
    version: 5,
    cancellation: undefined,
    payBy: undefined,
    payFrom: undefined,
    paymentLapsed: undefined,
  },
};
const asking: Reservation = { ...confirmed, status: 'Requested', holdSeq: 2, version: 1 };
const ending: Reservation = {
  ...confirmed,
  status: 'Cancelling',
  holdSeq: 2,
  cancellation: 'by-renter',
  payBy: undefined,
  payFrom: undefined,
  paymentLapsed: undefined,
};
const charge = { paymentNo: 42, reservationNo: 42, itemNo: 7, itemPrice: 100, customerId: 9, attempt: 2, version: 1 };
const approved: Payment = { ...charge, status: 'Approved', authorizationId: 'sim-42-2' };
const captured: Payment = { ...approved, status: 'Captured', version: 2 };
const closed: Payment = { ...charge, status: 'Closed' };
const canceled: Payment = { ...approved, status: 'Canceled' };
const written: Review = {
  ...{ reviewNo: 42, reservationNo: 42, customerId: 9, customerName: null, itemNo: 7, itemName: 'Camera' },
  ...{ status: 'Written', score: 5, version: 2 },
};

interface Rows {
  readonly reservation?: Reservation;
  readonly item?: Item;
  readonly payment?: Payment;
  readonly review?: Review;
  readonly lock?: Rental['lock'];
  readonly absentAnswer?: Rental['absentAnswer'];
  readonly reviewedBy?: number;
  readonly refused?: string;
  readonly others?: Rental['others'];
}

function rentalOf({ reservation, item, payment, review, ...others }: Rows): Rental {
  return {
    reservationNo: 42,
    itemNo: 7,
    reservation: reservation && stored(reservation),
    item: item && stored(item),
    payment: payment && stored(payment),
    review: review && stored(review),
    ...others,
  };
}

/** What is to be done, in short. */
function advised(rows: Rows): string | undefined {
  const step = diagnose(rentalOf(rows))?.step;
  if (step?.do === 'tell') return `${step.who} ${step.event.name}`;
  if (step?.do === 'ask-payment') return step.call;
  if (step?.do === 'command-item') return step.command.type;
  if (step?.do === 'correct') return Object.entries(step.to).flat().join(' ');
  return step?.do === 'make-again' ? `${step.state.status} ${step.state.rentalStatus}` : step?.do;
}

describe('a rental whose reservation is lost', () => {
  it.each<[string, Rows, string | undefined]>([
    ['is let go when only the item knows it', { item: held }, 'ReleaseItem'],
    ['is made again when somebody paid', { item: held, payment: approved }, 'Confirmed NotRenting'],
    ['is made again when the item is lent', { item: lent, payment: captured }, 'Confirmed Renting'],
    ['is made again when the item came back', { item: returned, payment: captured }, 'Closed Returned'],
    ['is made again when there is a review', { item: free, review: written }, 'Closed Returned'],
    [
      'gives money back when another has the item',
      { item: { ...held, reservationNo: 43 }, payment: approved },
      'payment ItemReleased',
    ],
    [
      'is made again as returned when its money was taken, and another has the item',
      { item: { ...held, holdSeq: 2, reservationNo: 43 }, payment: captured },
      'Closed Returned',
    ],
    [
      'waits while an older reservation has the lock of its item',
      { item: held, payment: approved, lock: { openReservationNo: 41, holdSeq: 0 } },
      'decide',
    ],
    ['ends the lending when nobody knows to whom', { item: lent }, 'ReturnItem'],
    ['is nothing when its money is back', { item: free, payment: canceled }, undefined],
  ])('%s', (_, rows, what) => expect(advised(rows)).toBe(what));

  it('is made again without a name, above every version that a payment knows, and above the places of the item', () => {
    const step = diagnose(rentalOf({ item: { ...free, holdSeq: 5 }, payment: approved, lock: { holdSeq: 3 } }))?.step;
    expect(step).toMatchObject({
      do: 'make-again',
      state: { customerId: 9, customerName: null, holdSeq: 6, paymentFence: 2 },
    });
    expect(step?.do === 'make-again' && step.state.version).toBeGreaterThan(100);
  });
});

describe('a rental whose review is there, and whose other rows are older', () => {
  it.each<[string, Rows, string]>([
    ['is paid again', { item: held }, 'approvePayment'],
    ['is paid again after its money went back', { item: held, payment: canceled }, 'approvePayment'],
    ['has its money taken', { item: held, payment: approved }, 'capturePayment'],
    ['is handed over', { item: held, payment: captured }, 'item PaymentCaptured'],
    ['comes back', { item: lent, payment: captured }, 'ReturnItem'],
    ['is closed', { item: returned, payment: captured }, 'reservation ReturnedItem'],
    ['gets its item again', { payment: captured }, 'RegisterItem'],
  ])('%s', (_, rows, what) => expect(advised({ reservation: confirmed, review: written, ...rows })).toBe(what));
});

describe('a rental whose item or lock is of a later time', () => {
  const paid = { ...confirmed, paymentStatus: 'Paid', paymentFence: 2 } as const;
  const another: Item = { ...held, holdSeq: 2, reservationNo: 43 };
  it.each<[string, Rows, string]>([
    ['was returned when its money was taken', { item: another, payment: captured }, 'reservation ReturnedItem'],
    ['was returned when it was lent', { reservation: lentHere, item: another, payment: approved }, 'capturePayment'],
    ['ended when nothing says that it was lent', { item: another, payment: approved }, 'payment ItemReleased'],
    ['ended when its lock counts a newer one', { item: held, lock: { holdSeq: 2 } }, 'payment ItemReleased'],
    ['ended when another’s review took the item away', { item: free, reviewedBy: 41 }, 'payment ItemReleased'],
  ])('%s', (_, rows, what) => expect(advised({ reservation: paid, ...rows })).toBe(what));
});

describe('a reservation that is to end', () => {
  const late = { ...confirmed, cancellation: 'late' } as const;
  it.each<[string, Rows, string]>([
    ['is not late when somebody paid', { item: held, payment: approved }, 'reservation PaymentApproved'],
    ['hears first that its payment was taken back', { item: held, payment: canceled }, 'reservation PaymentCanceled'],
    ['is decided by payment else', { item: held }, 'payment CancellationRequested'],
    ['is refused when its item is lost', { reservation: asking }, 'reservation ItemHoldRefused'],
    [
      'is refused when its item refused it before it was registered',
      { reservation: asking, item: { ...free, holdSeq: 0 }, absentAnswer: 'refused' },
      'reservation ItemHoldRefused',
    ],
    ['waits while an older one has the lock', { item: free, lock: { openReservationNo: 41, holdSeq: 1 } }, 'decide'],
    [
      'waits until the item has let an older one go',
      { reservation: ending, item: { ...held, reservationNo: 41 } },
      'decide',
    ],
  ])('%s', (_, rows, what) => expect(advised({ reservation: late, ...rows })).toBe(what));
});

describe('a reservation and its payment', () => {
  const paid = { ...confirmed, version: 3, paymentStatus: 'Paid', paymentFence: 2 } as const;
  it.each<[string, Rows, string]>([
    ['agree on the price that was paid', { item: held, payment: { ...approved, itemPrice: 90 } }, 'itemPrice 90'],
    ['agree on which attempts are new', { item: held, payment: { ...approved, attempt: 5 } }, 'version 6'],
    ['agree on the price after the hand-over', { item: lent, payment: { ...captured, itemPrice: 90 } }, 'itemPrice 90'],
    [
      'find the money that the provider has, when it refused to take other money',
      { item: lent, payment: approved, refused: 'sim-42-2' },
      'cancelPayment',
    ],
  ])('%s', (_, rows, what) => expect(advised({ reservation: paid, ...rows })).toBe(what));
});

describe('a rental that contradicts itself', () => {
  const paid = { ...confirmed, paymentStatus: 'Paid', paymentFence: 2 } as const;
  it.each<[string, Rows, string]>([
    [
      'cancelled, and its money taken',
      {
        reservation: {
          ...confirmed,
          status: 'Cancelled',
          cancellation: undefined,
          payBy: undefined,
          payFrom: undefined,
          paymentLapsed: undefined,
        },
        item: free,
        payment: captured,
      },
      'decide',
    ],
    ['lent, and its payment closed', { reservation: paid, item: lent, payment: closed }, 'decide'],
    [
      'rejected, and money in force',
      {
        reservation: {
          ...confirmed,
          status: 'Rejected',
          cancellation: undefined,
          payBy: undefined,
          payFrom: undefined,
          paymentLapsed: undefined,
        },
        item: free,
        payment: approved,
      },
      'closePayment',
    ],
    [
      'paid here alone, after a cancellation there',
      { reservation: { ...paid, paymentFence: 1 }, item: held, payment: canceled },
      'reservation PaymentCanceled',
    ],
  ])('%s', (_, rows, what) => expect(advised(rows)).toBe(what));

  it('has a page that says so, with numbers and no names', () => {
    const rows = { reservation: { ...paid, customerName: 'Kim' }, item: held };
    const page = pageOf(rentalOf(rows), [], '--stage prod').join('\n');
    expect(page).toContain('it is paid, and payment does not know it any more');
    expect(page).toContain('npm run ops -- reconcile 42 --stage prod');
    expect(page).not.toMatch(/Kim|Camera/);
  });
});

it('a lost reservation that came back gets a place that nobody has', () => {
  const item: Item = { ...held, holdSeq: 4, reservationNo: 43 };
  const rental = { ...rentalOf({ item, payment: captured, lock: { holdSeq: 2 } }), places: new Set([1, 2]) };
  expect(diagnose(rental)?.step).toMatchObject({ do: 'make-again', state: { holdSeq: 3 } });
});

it('a rental whose parts agree needs nothing', () => {
  const agreed: readonly Rows[] = [
    { reservation: confirmed, item: held },
    {
      reservation: { ...confirmed, version: 3, paymentStatus: 'Paid', paymentFence: 2 },
      item: held,
      payment: approved,
    },
    {
      reservation: {
        ...confirmed,
        status: 'Cancelled',
        cancellation: undefined,
        payBy: undefined,
        payFrom: undefined,
        paymentLapsed: undefined,
      },
      item: { ...free, answeredSeq: 1 },
    },
    { item: free },
  ];
  for (const rows of agreed) expect(diagnose(rentalOf(rows))).toBeUndefined();
});

describe('a rental of an item with bookings', () => {
  const days = { from: '2026-12-01', to: '2026-12-02' };
  const later = { from: '2026-12-03', to: '2026-12-04' };
  const booked: Item = { ...free, holdSeq: 3, bookings: [{ reservationNo: 42, ...days }] };
  const unheard: Item = { ...free, holdSeq: 0 };
  const forgets: Item = { ...free, holdSeq: 3 };
  const lentBooking: Item = { ...lent, holdSeq: 3, bookings: [{ reservationNo: 42, ...days }] };
  const reservation: Reservation = { ...confirmed, ...days };
  const paid: Reservation = { ...reservation, version: 3, paymentStatus: 'Paid', paymentFence: 2 };
  const calendar = { holdSeq: 1, bookings: { 42: { who: 9, seq: 1, ...days } } };
  const other = { reservationNo: 43, holdSeq: 2, openSince: 1, ...later, handedOver: false };
  const cancelled: Reservation = { ...ending, ...days, holdSeq: 1 };

  it.each<[string, Rows, string | undefined]>([
    ['needs nothing when it is booked everywhere', { item: booked, lock: calendar }, undefined],
    ['stands beside one that was made later', { item: booked, others: [other] }, undefined],
    ['asks for its days again when the item is older', { item: unheard }, 'HoldItem'],
    [
      'waits while the item is booked for another on its days',
      { item: { ...unheard, bookings: [{ reservationNo: 41, ...days }] } },
      'decide',
    ],
    [
      'waits until it is in the lock',
      { item: booked, lock: { holdSeq: 1, bookings: { 41: { who: 9, seq: 1, ...days } } } },
      'decide',
    ],
    ['is over when the item has let it go', { item: forgets }, 'payment ItemReleased'],
    [
      'is over when one without days came later',
      { item: booked, others: [{ ...other, from: undefined, to: undefined, openSince: undefined }] },
      'payment ItemReleased',
    ],
    [
      'is over when one was made after it had ended',
      { item: booked, others: [{ ...other, openSince: 2 }] },
      'payment ItemReleased',
    ],
    [
      'is over when its days were booked again',
      { item: booked, others: [{ ...other, ...days }] },
      'payment ItemReleased',
    ],
    [
      'is over when one of later days was handed over',
      { item: booked, others: [{ ...other, handedOver: true }] },
      'payment ItemReleased',
    ],
    [
      'was refused when it has not heard the item',
      { reservation: { ...asking, ...days, holdSeq: 1 }, item: forgets },
      'reservation ItemHoldRefused',
    ],
    [
      'begins its hand-over before the item is lent',
      { reservation: paid, item: booked, payment: captured },
      'BeginHandover',
    ],
    [
      'is handed over then',
      { reservation: paid, item: { ...booked, begunFrom: days.from }, payment: captured },
      'item PaymentCaptured',
    ],
    [
      'waits until an earlier one has left',
      {
        reservation: paid,
        item: {
          ...booked,
          bookings: [
            { reservationNo: 41, from: '2026-11-30', to: '2026-11-30' },
            { reservationNo: 42, ...days },
          ],
        },
        payment: captured,
      },
      'decide',
    ],
    [
      'came back when the item has let it go',
      { reservation: { ...lentHere, ...days }, item: forgets, payment: captured },
      'reservation ReturnedItem',
    ],
    [
      'comes back when it was lent and is over',
      { reservation: { ...lentHere, ...days }, item: lentBooking, payment: captured, others: [{ ...other, ...days }] },
      'ReturnItem',
    ],
    ['lets go when it is cancelled', { reservation: cancelled, item: booked }, 'item ReservationCancelled'],
    [
      'lets go though the item has not heard of it',
      { reservation: cancelled, item: unheard },
      'item ReservationCancelled',
    ],
    ['hears that the item has let it go', { reservation: cancelled, item: forgets }, 'reservation ItemReleased'],
  ])('%s', (_, rows, what) => expect(advised({ reservation, ...rows })).toBe(what));

  it.each<[string, Rows, string | undefined]>([
    ['is let go when only the item knows it', { item: booked }, 'ReleaseItem'],
    ['is made again when somebody paid', { item: booked, payment: approved }, 'Confirmed NotRenting'],
    ['is made again when the item is lent', { item: lentBooking, payment: captured }, 'Confirmed Renting'],
    [
      'was returned when its days were booked again',
      { item: lentBooking, payment: captured, others: [{ ...other, ...days, holdSeq: 4 }] },
      'Closed Returned',
    ],
    [
      'gets its money back when its days are lost',
      { item: { ...booked, bookings: [{ reservationNo: 43, ...later }] }, payment: approved },
      'payment ItemReleased',
    ],
    [
      'was returned when its days are lost',
      { item: { ...booked, bookings: [{ reservationNo: 43, ...later }] }, payment: captured },
      'Closed Returned',
    ],
  ])('whose reservation is lost %s', (_, rows, what) => expect(advised(rows)).toBe(what));

  it('is made again with its days and its total, in a place that the item knows and nobody has', () => {
    const perDay: Item = { ...booked, unseen: [3], priceUnit: 'Day', itemPrice: 50 };
    const step = diagnose({ ...rentalOf({ item: perDay, payment: approved }), places: new Set([2]) })?.step;
    const state = { ...days, holdSeq: 1, openSince: 1, itemPrice: 50, total: 100 };
    expect(step).toMatchObject({ do: 'make-again', state });
  });

  it('agrees with its payment on the total', () => {
    const perDay = { ...paid, itemPrice: 50, total: 100 };
    expect(advised({ reservation: perDay, item: booked, payment: approved })).toBeUndefined();
    expect(advised({ reservation: perDay, item: booked, payment: { ...approved, itemPrice: 90 } })).toBe('total 90');
  });

  it('has a page that shows who has the days', () => {
    const page = pageOf(rentalOf({ reservation, item: booked, lock: calendar }), [], '').join('\n');
    expect(page).toContain('booked for reservation 42 from 2026-12-01 to 2026-12-02');
    expect(page).not.toContain('free');
  });
});

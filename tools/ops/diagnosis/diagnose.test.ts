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
const charge = { paymentNo: 42, reservationNo: 42, itemNo: 7, itemPrice: 100, customerId: 9, attempt: 2, version: 1 };
const approved: Payment = { ...charge, status: 'Approved', authorizationId: 'sim-42-2' };
const captured: Payment = { ...approved, status: 'Captured', version: 2 };
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
}

function rentalOf({ reservation, item, payment, review, lock }: Rows): Rental {
  return {
    reservationNo: 42,
    itemNo: 7,
    reservation: reservation && stored(reservation),
    item: item && stored(item),
    payment: payment && stored(payment),
    review: review && stored(review),
    lock,
  };
}

/** What is to be done, in short. */
function advised(rows: Rows): string | undefined {
  const step = diagnose(rentalOf(rows))?.step;
  if (step?.do === 'tell') return `${step.who} ${step.event.name}`;
  if (step?.do === 'ask-payment') return step.call;
  if (step?.do === 'command-item') return step.command.type;
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
      'is a person’s to decide when that money was taken',
      { item: { ...held, reservationNo: 43 }, payment: captured },
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
    ['is closed', { item: returned, payment: captured }, 'reservation PaymentApproved'],
  ])('%s', (_, rows, what) => expect(advised({ reservation: confirmed, review: written, ...rows })).toBe(what));
});

describe('a rental that contradicts itself', () => {
  const paid = { ...confirmed, paymentStatus: 'Paid', paymentFence: 2 } as const;
  it.each<[string, Rows, string]>([
    [
      'cancelled, and its money taken',
      {
        reservation: { ...confirmed, status: 'Cancelled', cancellation: undefined, payBy: undefined },
        item: free,
        payment: captured,
      },
      'decide',
    ],
    [
      'taken back here, and captured there',
      { reservation: { ...confirmed, paymentFence: 3 }, item: held, payment: captured },
      'decide',
    ],
    [
      'paid, and the item goes on without it',
      { reservation: paid, item: { ...free, holdSeq: 2, answeredSeq: 1 }, payment: captured },
      'decide',
    ],
    [
      'rejected, and money in force',
      {
        reservation: { ...confirmed, status: 'Rejected', cancellation: undefined, payBy: undefined },
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

it('a rental whose parts agree needs nothing', () => {
  const agreed: readonly Rows[] = [
    { reservation: confirmed, item: held },
    { reservation: { ...confirmed, paymentStatus: 'Paid', paymentFence: 2 }, item: held, payment: approved },
    {
      reservation: { ...confirmed, status: 'Cancelled', cancellation: undefined, payBy: undefined },
      item: { ...free, answeredSeq: 1 },
    },
    { item: free },
  ];
  for (const rows of agreed) expect(diagnose(rentalOf(rows))).toBeUndefined();
});

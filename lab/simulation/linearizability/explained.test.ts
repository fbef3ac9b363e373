import { describe, expect, it } from 'vitest';
import { agreed, from, type Spoken, says, turnedDown, violations } from './describe-operations.fixture.ts';

const {
  register,
  change,
  item,
  remove,
  reserve,
  reservation,
  pay,
  takeBack,
  cancel,
  turnDown,
  lend,
  back,
  payment,
  review,
  readReview,
} = says;

const toPaid = [register(), reserve(1), pay(1)];
const toReturned = [...toPaid, lend(1), back(1)];

describe('what can be explained', () => {
  it.each<[string, Spoken[]]>([
    [
      'an item that is not found before it is registered, and then reserved',
      [reserve(0, [404, 'item-not-found']), register(), reserve(1)],
    ],
    [
      'an item that is not found because it left, never reserved',
      [register(), remove(), reserve(0, [404, 'item-not-found'])],
    ],
    [
      'others go first who let go, though somebody has booked days since',
      [
        ...[register(), reserve(1), cancel(1), reserve(2, 201, { from: '2026-01-02', to: '2026-01-03' })],
        reserve(0, [409, 'reserved-a-moment-ago']),
      ],
    ],
    [
      'an item that is not found while it is registered',
      [from(10, 40, reserve(0, [404, 'item-not-found'])), from(20, 30, register())],
    ],
    [
      'a whole rental, each read at its time',
      [
        register(),
        item(200, { itemStatus: 'Rentable', rentalStatus: 'NotRenting' }),
        reserve(1),
        reservation(1, 200, { status: 'Requested' }),
        reserve(0, [409, 'item-already-reserved']),
        item(200, { itemStatus: 'NotRentable', reservationNo: 1 }),
        pay(1),
        payment(1, 200, { status: 'Approved' }),
        lend(1),
        payment(1, 200, { status: 'Captured' }),
        reservation(1, 200, { rentalStatus: 'Renting', paymentStatus: 'Paid' }),
        back(1),
        reservation(1, 200, { rentalStatus: 'Returned', status: 'Closed' }),
        review(1),
        item([404, 'item-not-found']),
        readReview(1, 200),
      ],
    ],
    [
      'news that come late',
      [
        ...toPaid,
        lend(1),
        reservation(1, 200, { rentalStatus: 'NotRenting' }),
        back(1),
        reservation(1, 200, { rentalStatus: 'Renting' }),
      ],
    ],
    [
      'an owner who cancels: found from then on, with the reason',
      [
        ...toPaid,
        turnDown(1, 'Broken'),
        reservation(1, 200, turnedDown('Broken')),
        pay(1, [409, 'reservation-rejected']),
      ],
    ],
    [
      'an owner who is told that it is not decided, and then it is',
      [
        ...toPaid,
        turnDown(1, 'Broken', 202, { status: 'Cancelling' }),
        reservation(1, 200, { status: 'Cancelling' }),
        reservation(1, 200, turnedDown('Broken')),
        reserve(2),
      ],
    ],
    [
      'an owner who is told that it is not decided, and the item was handed over first',
      [
        ...toPaid,
        from(40, 70, lend(1)),
        from(45, 60, turnDown(1, 'Broken', 202, { status: 'Cancelling' })),
        reservation(1, 200, { status: 'Confirmed', rentalStatus: 'Renting' }),
      ],
    ],
    [
      'the first of two reasons, and none when the renter wished it first',
      [
        ...toPaid,
        turnDown(1, 'Broken'),
        turnDown(1, 'Sold', 200, turnedDown('Broken')),
        reserve(2),
        cancel(2),
        turnDown(2, 'Sold', [404, 'reservation-not-found']),
      ],
    ],
    [
      'an owner who does not see it before the item is held, nor when it was refused',
      [register(), agreed(5), turnDown(1, 'Broken', [404, 'reservation-not-found']), reserve(2)],
    ],
    [
      'paying before the item has answered',
      [register(), reserve(1), pay(1, [409, 'reservation-not-confirmed']), pay(1)],
    ],
    [
      'a decline, then a payment',
      [
        register(),
        reserve(1),
        pay(1, [402, 'payment-declined']),
        payment(1, [404, 'payment-not-found']),
        pay(1),
        lend(1),
      ],
    ],
    [
      'a payment after a 503 that took effect all the same',
      [register(), reserve(1), pay(1, [503, 'payment-unavailable']), lend(1)],
    ],
    [
      'a payment after a 503 that took effect much later',
      [
        register(),
        reserve(1),
        pay(1, 503),
        lend(1, [409, 'not-paid']),
        reservation(1, 200, { paymentStatus: 'Paid' }),
        lend(1),
      ],
    ],
    [
      'a reservation whose answer was lost, seen by others',
      [
        register(),
        reserve(0, null),
        reserve(0, [409, 'item-already-reserved']),
        reservation(7, 200),
        cancel(7),
        reserve(8),
      ],
    ],
    ['a reservation that nobody ever saw', [register(), reserve(0, null), reserve(0, [409, 'item-already-reserved'])]],
    [
      'two renters at once, one of them too late',
      [register(), from(20, 40, reserve(0, [409, 'item-already-reserved'])), from(30, 50, reserve(1))],
    ],
    [
      'a cancellation that the hand-over overtook',
      [...toPaid, lend(1), cancel(1, [409, 'item-lent']), reservation(1, 200, { rentalStatus: 'Renting' }), back(1)],
    ],
    [
      'a cancellation that was not decided at once, and the hand-over that came before that',
      [
        ...toPaid,
        cancel(1, 202),
        lend(1),
        reservation(1, 200, { status: 'Cancelling' }),
        reservation(1, 200, { status: 'Confirmed', rentalStatus: 'Renting' }),
      ],
    ],
    [
      'a cancellation that was not decided at once, and is granted',
      [
        ...toPaid,
        cancel(1, 202),
        pay(1, [409, 'cancellation-undecided']),
        lend(1, [409, 'not-paid']),
        reservation(1, [404, 'reservation-not-found']),
        reserve(2),
      ],
    ],
    [
      'a price that was not the one agreed to',
      [
        register(),
        agreed(5),
        pay(1, [409, 'price-changed']),
        reservation(1, 200, { status: 'Rejected', itemPrice: 100 }),
        reserve(2),
      ],
    ],
    [
      'a cancelled reservation, its money given back, and the next one',
      [...toPaid, cancel(1), payment(1, 200, { status: 'Closed' }), reserve(2), pay(2), lend(2)],
    ],
    [
      'pay, take back, pay again',
      [
        ...toPaid,
        takeBack(1),
        lend(1, [409, 'not-paid']),
        reservation(1, 200, { paymentStatus: 'NotPaid' }),
        pay(1),
        lend(1),
        takeBack(1, [409, 'item-lent']),
      ],
    ],
    [
      'two reviews at once',
      [
        ...toReturned,
        from(60, 90, review(1, 201, 4)),
        from(65, 95, { ...review(1, 201, 4) }),
        review(1, [409, 'already-reviewed']),
      ],
    ],
    [
      'a review whose answer was lost',
      [...toReturned, review(1, 503), item([404, 'item-not-found']), readReview(1, 200)],
    ],
    [
      'a new price, adopted by the next reservation',
      [
        register(),
        from(20, 60, change(70)),
        from(30, 35, reserve(1)),
        reservation(1, 200, { itemPrice: 70, status: 'Confirmed' }),
      ],
    ],
    [
      'an item that is deleted',
      [
        register(),
        remove(),
        item([404, 'item-not-found']),
        reserve(1),
        reservation(1, 200, { status: 'Rejected' }),
        reserve(2),
      ],
    ],
    [
      'a capture that is completed by its news',
      [
        ...toPaid,
        lend(1, null),
        payment(1, 200, { status: 'Captured' }),
        cancel(1, [409, 'item-lent']),
        item(200, { rentalStatus: 'Renting' }),
        back(1),
      ],
    ],
  ])('%s', (_, said) => {
    expect(violations(...said)).toEqual([]);
  });
});

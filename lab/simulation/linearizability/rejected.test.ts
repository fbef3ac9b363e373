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

describe('what cannot be explained', () => {
  it.each<[string, Spoken[], string]>([
    ['two reservations open at once', [register(), reserve(1), reserve(2)], "reservation 1 has the item's lock"],
    [
      'a refusal while the lock is free',
      [register(), reserve(0, [409, 'item-already-reserved'])],
      "the item's lock was free",
    ],
    [
      'an item that is not found though it was registered before',
      [register(), reserve(0, [404, 'item-not-found'])],
      'it is there',
    ],
    [
      'reserved by somebody who was told that it is cancelled',
      [...toPaid, cancel(1), from(60, 90, reserve(0, [409, 'item-already-reserved']))],
      'it was not true that "item-already-reserved"',
    ],
    [
      'a lock that is let go soon, though nobody cancelled',
      [...toPaid, reserve(0, [409, 'item-being-released'])],
      'it was not true that "item-being-released"',
    ],
    [
      'others let go first after a rental',
      [...toReturned, from(60, 90, reserve(0, [409, 'reserved-a-moment-ago']))],
      'nobody was before',
    ],
    [
      'lent after a 402',
      [register(), reserve(1), pay(1, [402, 'payment-declined']), lend(1)],
      'payment 1 is not in force (None)',
    ],
    ['lent after a payment was taken back', [...toPaid, takeBack(1), lend(1)], 'payment 1 is not in force (Canceled)'],
    ['lent without a payment', [register(), reserve(1), lend(1)], 'payment 1 is not in force (None)'],
    ['a lost payment: 200, then not paid', [...toPaid, lend(1, [409, 'not-paid'])], 'it was not true that "not-paid"'],
    [
      'a payment before the item confirmed',
      [...toPaid, reservation(1, 200, { status: 'Requested' })],
      'status of reservation 1 is Confirmed, not Requested',
    ],
    ['returned before it was lent', [...toPaid, back(1)], 'the item is not lent to reservation 1'],
    [
      'a read that goes back in time',
      [
        ...toPaid,
        lend(1),
        reservation(1, 200, { rentalStatus: 'Renting' }),
        back(1),
        reservation(1, 200, { rentalStatus: 'Returned' }),
        reservation(1, 200, { rentalStatus: 'Renting' }),
      ],
      'rentalStatus of reservation 1 is Returned, not Renting',
    ],
    ['an item read after its deletion', [register(), remove(), item(200)], 'there is no such item'],
    ['an item deleted while it is held', [register(), reserve(1), pay(1), remove()], 'reservation 1 has the item'],
    [
      'a cancellation that is lost',
      [...toPaid, cancel(1), item(200, { itemStatus: 'Rentable' }), lend(1)],
      'the item is not held for reservation 1',
    ],
    ['paid after a cancellation', [register(), reserve(1), pay(1), cancel(1), pay(1)], 'reservation 1 is Cancelling'],
    [
      'found after it was cancelled for good',
      [...toPaid, cancel(1), reserve(2), reservation(1, 200)],
      'reservation 1 is Cancelled',
    ],
    [
      'gone although its owner cancelled it',
      [...toPaid, turnDown(1, 'Broken'), reservation(1, [404, 'reservation-not-found'])],
      'it is there',
    ],
    [
      'another reason than the owner gave',
      [...toPaid, turnDown(1, 'Broken'), reservation(1, 200, turnedDown('Sold'))],
      'why it is turned down is Broken, not Sold',
    ],
    [
      'turned down by nobody',
      [...toPaid, cancel(1), reservation(1, 200, turnedDown('Broken'))],
      'reservation 1 is Cancelling',
    ],
    [
      'handed over after its owner cancelled it',
      [...toPaid, turnDown(1, 'Broken'), lend(1)],
      'payment 1 is not in force',
    ],
    ['reviewed twice', [...toReturned, review(1), review(1)], 'review 1 is written already'],
    [
      'another review than the first at once',
      [...toReturned, from(60, 90, review(1, 201, 4)), from(65, 95, review(1, 201, 5)), readReview(1, 200, 3)],
      'the review says',
    ],
    ['a review with the item still there', [...toReturned, review(1), item(200)], 'there is no such item'],
    [
      'a refused review that had an effect',
      [...toReturned, review(1, [409, 'not-returned']), item([404, 'item-not-found'])],
      'it was not true that "item-not-found"',
    ],
    [
      'a refused deletion that had an effect',
      [...toPaid, remove([409, 'item-held']), item([404, 'item-not-found'])],
      'it was not true that "item-not-found"',
    ],
    [
      'a lost deletion',
      [register(), remove(), reserve(1), reservation(1, 200, { status: 'Confirmed' })],
      'status of reservation 1 is',
    ],
    ['a price that comes back', [register(), change(70), item(200, { itemPrice: 100 })], 'itemPrice is 70, not 100'],
    [
      'the price of the client charged',
      [register(), agreed(5), reservation(1, 200, { status: 'Confirmed', itemPrice: 5 })],
      'status of reservation 1 is Requested, not Confirmed',
    ],
    ['another price than the one agreed to', [register(), agreed(5), pay(1)], 'reservation 1 is Rejected'],
    [
      'a cancellation that was granted, and then undone',
      [...toPaid, from(40, 60, lend(1)), from(41, 42, cancel(1)), reservation(1, 200, { rentalStatus: 'Renting' })],
      'payment 1 is not in force (Closed)',
    ],
    [
      'a capture, and a cancellation before the hand-over',
      [
        ...toPaid,
        from(40, 70, lend(1, [409, 'item-not-held'])),
        from(45, 46, payment(1, 200, { status: 'Captured' })),
        from(50, 51, cancel(1)),
      ],
      'payment 1 is Captured',
    ],
    [
      'money that stays with a cancelled reservation',
      [...toPaid, cancel(1), reserve(2), payment(1, 200, { paymentStatus: 'Paid' })],
      'paymentStatus of payment 1 is NotPaid, not Paid',
    ],
    [
      'a payment told to be refused as over, on which it was lent',
      [
        register(),
        reserve(1),
        from(30, 70, pay(1, [409, 'reservation-closed'])),
        from(40, 45, lend(1)),
        from(50, 55, back(1)),
      ],
      'payment 1 is not in force (None)',
    ],
  ])('%s', (_, said, reason) => {
    expect(violations(...said)).toEqual([expect.stringContaining(reason)]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkMarket } from './check-market.ts';
import { but, soundMarket } from './market-state.fixture.ts';
import type { MarketState } from './market-state.ts';

const sound = soundMarket();

it('finds nothing wrong with a sound market, nor with an empty one', () => {
  expect(checkMarket(sound)).toEqual([]);
  const nothing = { items: [], locks: [], reservations: [], payments: [], reviews: [] };
  expect(checkMarket({ ...nothing, itemInfoes: [], listedItems: [], reviewInfoes: [] })).toEqual([]);
});

const broken: readonly (readonly [what: string, market: MarketState, complaint: RegExp])[] = [
  ['an item held for two', but(sound, 'reservations', 4, { status: 'Confirmed' }), /2 open reservations: 1, 5/],
  ['a hold that nobody gave back', but(sound, 'items', 3, { reservationNo: 4 }), /still holds item 4/],
  ['a hold of nobody', but(sound, 'items', 3, { reservationNo: 99 }), /held for reservation 99, which does not exist/],
  ['an open reservation without a hold', but(sound, 'items', 0, { reservationNo: undefined }), /held for nobody/],
  [
    'a free item that says it is taken',
    but(sound, 'items', 3, { itemStatus: 'NotRentable' }),
    /item 4 is NotRentable, free/,
  ],
  ['an item lent to nobody', but(sound, 'items', 3, { rentalStatus: 'Renting' }), /item 4 is lent to nobody/],
  [
    'a hand-over the reservation does not know',
    but(sound, 'items', 0, { rentalStatus: 'Renting' }),
    /item 1 is Renting, its/,
  ],
  ['a deleted item that is held', but(sound, 'items', 0, { deletion: {} }), /item 1 is deleted and held/],
  [
    'a lock that was not let go',
    but(sound, 'locks', 3, { openReservationNo: 4 }),
    /lock of item 4 is taken by reservation 4/,
  ],
  [
    'a lock that was let go too early',
    but(sound, 'locks', 0, { openReservationNo: undefined }),
    /lock of item 1 is taken by/,
  ],
  ['two reservations in one place', but(sound, 'reservations', 4, { holdSeq: 2 }), /two reservations of item 1/],
  ['a lock that counts wrongly', but(sound, 'locks', 0, { holdSeq: 7 }), /counts 7 reservations/],
  [
    'a cancellation that nobody decided',
    but(sound, 'reservations', 0, { cancellation: 'requested' }),
    /1 is still to end/,
  ],
  ['a saga that stopped half-way', but(sound, 'reservations', 0, { status: 'Cancelling' }), /1 is still Cancelling/],
  [
    'paid without a payment',
    but(sound, 'payments', 0, { status: 'Canceled' }),
    /reservation 1 is Paid, its payment Canceled/,
  ],
  [
    'a payment the reservation does not know',
    but(sound, 'reservations', 0, { paymentStatus: 'NotPaid' }),
    /is NotPaid, its payment Approved/,
  ],
  [
    'a cancelled reservation that keeps money',
    but(sound, 'payments', 3, { status: 'Approved' }),
    /4 is Cancelled and keeps money/,
  ],
  [
    'a cancelled reservation that is lent',
    but(sound, 'reservations', 3, { rentalStatus: 'Renting' }),
    /4 is Cancelled and Renting/,
  ],
  [
    'lent, not captured',
    but(sound, 'payments', 1, { status: 'Approved' }),
    /reservation 2 is Renting.*lent, not captured/,
  ],
  [
    'refunded and lent',
    but(sound, 'payments', 2, { status: 'Closed' }),
    /3 is Closed, its reservation Returned: refunded/,
  ],
  ['returned and not closed', but(sound, 'reservations', 2, { status: 'Confirmed' }), /3 is Confirmed and Returned/],
  ['a wrong charge', but(sound, 'payments', 0, { itemPrice: 1 }), /payment 1 charges 1 for item 1/],
  ['a payment of nothing', but(sound, 'payments', 0, { reservationNo: 99 }), /reservation 99, which does not exist/],
  ['a payment under another number', but(sound, 'payments', 0, { paymentNo: 9 }), /payment 9 is of reservation 1/],
  ['a review whose item is still there', but(sound, 'items', 2, { deletion: undefined }), /not deleted by it/],
  [
    'a deletion whose review is missing',
    but(sound, 'reviews', 0, { status: 'Requested' }),
    /deleted by a review of reservation 3/,
  ],
  ['a review that nobody asks for', { ...sound, reviews: [] }, /nobody asks for a review of reservation 3/],
  ['a review by a stranger', but(sound, 'reviews', 0, { customerId: 8 }), /not by the renter/],
  ['a review that says something else', but(sound, 'reviews', 0, { score: 1 }), /gives 1, item 3 left with 5/],
  ['a stale view', but(sound, 'itemInfoes', 0, { paymentStatus: 'NotPaid' }), /itemInfo 1: paymentStatus is "NotPaid"/],
  [
    'a view of a cancelled reservation',
    but(sound, 'itemInfoes', 3, { reservationNo: 4 }),
    /itemInfo 4: reservationNo is 4/,
  ],
  ['a missing view', { ...sound, itemInfoes: sound.itemInfoes.slice(1) }, /item 1 has no itemInfo/],
  ['a deleted item in the list', { ...sound, listedItems: [1, 2, 3, 4] }, /itemInfo 3 is listed/],
  ['an item missing in the list', { ...sound, listedItems: [1, 2] }, /itemInfo 4 is not listed/],
  ['a missing view of a review', { ...sound, reviewInfoes: [] }, /review 3 has no reviewInfo/],
  ['a view of no review', { ...sound, reviews: [], items: sound.items.slice(0, 2) }, /reviewInfo 3 shows no review/],
  ['a stale view of a review', but(sound, 'reviewInfoes', 0, { score: 1 }), /reviewInfo 3: score is 1, not 5/],
];

describe('complains about', () => {
  it.each(broken)('%s', (_, market, complaint) => {
    expect(checkMarket(market).join('\n')).toMatch(complaint);
  });
});

it('shows the newest reservation of an item, whichever was first in the table', () => {
  const again = { ...sound, reservations: [...sound.reservations].reverse() };
  expect(checkMarket(again)).toEqual([]);
});

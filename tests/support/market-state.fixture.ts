import { daysShown } from '#contracts/days/item-days.ts';
import type { MarketState } from './market-state.ts';
import type { Resource } from './resources.ts';

const link = { href: 'http://127.0.0.1/self' };

/** The view of an item that nobody has; `fields` replace its own. */
export function itemInfo(itemNo: number, fields: Partial<Resource<'itemInfoes'>> = {}): Resource<'itemInfoes'> {
  const known = { itemNo, itemName: 'Camera', itemStatus: 'Rentable', itemPrice: 100 } as const;
  const unknown = {
    ownerId: null,
    latitude: null,
    longitude: null,
    neighbourhood: null,
    reservationNo: null,
    rentalStatus: null,
    customerId: null,
    customerName: null,
    paymentStatus: null,
    payBy: null,
    picture: null,
    dueOn: null,
    overdue: false,
    score: null,
  };
  return { ...known, ...daysShown({}, '2026-12-24'), ...unknown, _links: { self: link, itemInfo: link }, ...fields };
}

/**
 * A sound market: item 1 held and paid for reservation 1, item 2 lent to reservation 2, item 3 reviewed by reservation
 * 3 and gone, item 4 free after reservation 4 was cancelled, reservation 5 of item 1 rejected.
 */
export function soundMarket(): MarketState {
  const customer = { customerId: 7, customerName: 'Customer1' };
  const thing = { itemName: 'Camera', itemPrice: 100 };
  const open = { ...customer, ...thing, status: 'Confirmed', paymentStatus: 'Paid', holdSeq: 1, version: 3 } as const;
  const over = { ...open, paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' } as const;
  const money = { itemPrice: 100, attempt: 2, version: 1 };
  const shown = { ...customer, paymentStatus: 'Paid' } as const;
  return {
    items: [
      { itemNo: 1, ...thing, itemStatus: 'NotRentable', rentalStatus: 'NotRenting', reservationNo: 1, version: 2 },
      { itemNo: 2, ...thing, itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 2, version: 3 },
      {
        itemNo: 3,
        ...thing,
        itemStatus: 'NotRentable',
        rentalStatus: 'Returned',
        deletion: { reservationNo: 3, review: { ...customer, score: 5 } },
        version: 5,
      },
      { itemNo: 4, ...thing, itemStatus: 'Rentable', rentalStatus: 'NotRenting', version: 3 },
    ],
    locks: [
      { itemNo: 1, openReservationNo: 1, holdSeq: 2 },
      { itemNo: 2, openReservationNo: 2, holdSeq: 1 },
      { itemNo: 3, holdSeq: 1 },
      { itemNo: 4, holdSeq: 1 },
    ],
    reservations: [
      { ...open, reservationNo: 1, itemNo: 1, rentalStatus: 'NotRenting', holdSeq: 2 },
      { ...open, reservationNo: 2, itemNo: 2, rentalStatus: 'Renting' },
      { ...open, reservationNo: 3, itemNo: 3, rentalStatus: 'Returned', status: 'Closed' },
      { ...over, reservationNo: 4, itemNo: 4, status: 'Cancelled' },
      { ...over, reservationNo: 5, itemNo: 1, status: 'Rejected' },
    ],
    payments: [
      { paymentNo: 1, reservationNo: 1, itemNo: 1, ...money, status: 'Approved' },
      { paymentNo: 2, reservationNo: 2, itemNo: 2, ...money, status: 'Captured' },
      { paymentNo: 3, reservationNo: 3, itemNo: 3, ...money, status: 'Captured' },
      { paymentNo: 4, reservationNo: 4, itemNo: 4, ...money, itemPrice: 0, status: 'Closed' },
    ],
    reviews: [
      {
        reviewNo: 3,
        reservationNo: 3,
        ...customer,
        itemNo: 3,
        itemName: 'Camera',
        status: 'Written',
        score: 5,
        version: 2,
      },
    ],
    itemInfoes: [
      itemInfo(1, { ...shown, itemStatus: 'NotRentable', reservationNo: 1, rentalStatus: 'NotRenting' }),
      itemInfo(2, { ...shown, itemStatus: 'NotRentable', reservationNo: 2, rentalStatus: 'Renting' }),
      itemInfo(3, { ...shown, itemStatus: 'Deleted', reservationNo: 3, rentalStatus: 'Returned', score: 5 }),
      itemInfo(4),
    ],
    listedItems: [1, 2, 4],
    reviewInfoes: [
      {
        reviewNo: 3,
        ...customer,
        itemNo: 3,
        itemName: 'Camera',
        score: 5,
        comment: null,
        _links: { self: link, reviewInfo: link, review: link },
      },
    ],
  };
}

/** A copy of a market in which one entry of one list has other fields. */
export function but<
  L extends 'items' | 'locks' | 'reservations' | 'payments' | 'reviews' | 'itemInfoes' | 'reviewInfoes',
>(market: MarketState, list: L, index: number, fields: Partial<MarketState[L][number]>): MarketState {
  const entries = market[list].map((entry, place) => (place === index ? { ...entry, ...fields } : entry));
  return { ...market, [list]: entries };
}

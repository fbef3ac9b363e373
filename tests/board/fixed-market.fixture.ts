import type { ItemInfo, Link } from '@gdmarket/client';
import { operations } from './fixed-operations.fixture.ts';

/** The moment of the pictures: every clock on them shows it. */
export const NOW = '2025-05-04T03:00:00.000Z';

const link: Link = { href: 'http://market.test/' };
const owner = { customerId: 71, name: 'Duri' };
const renter = { customerId: 72, customerName: '나리 Nari' };

const offers = [
  ['캠핑 텐트 (4인용)', 15_000, {}],
  ['Sony A7C camera', 20_000, { ...renter, reservationNo: 31, paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' }],
  ['보쉬 전동 드릴', 7_000, { score: 5 }],
  ['Brompton folding bike', 12_000, {}],
  ['빔 프로젝터', 10_000, { ...renter, reservationNo: 32, paymentStatus: 'Paid', rentalStatus: 'NotRenting' }],
  ['Sewing machine', 8_000, {}],
  ['접이식 카약', 25_000, { ...renter, reservationNo: 33, paymentStatus: 'Paid', rentalStatus: 'Renting' }],
  ['Party speaker', 9_000, { score: 4 }],
] as const satisfies readonly (readonly [string, number, Partial<ItemInfo>])[];

const infos = offers.map(([itemName, itemPrice, changes], index) => ({
  itemNo: index + 1,
  ownerId: owner.customerId,
  itemName,
  itemStatus: 'reservationNo' in changes ? 'NotRentable' : 'Rentable',
  itemPrice,
  reservationNo: null,
  rentalStatus: null,
  customerId: null,
  customerName: null,
  paymentStatus: null,
  payBy: null,
  score: null,
  ...changes,
  _links: { self: link, itemInfo: link, item: link },
}));

const template = (method: string, ...names: readonly string[]) => ({
  title: method,
  method,
  target: link.href,
  properties: names.map((name) => ({ name, type: 'text', required: true })),
});

const items = infos.map(({ itemNo, ownerId, itemName, itemStatus, itemPrice, reservationNo, rentalStatus }) => {
  const change = {
    default: template('PATCH', 'itemName', 'itemPrice'),
    change: template('PATCH'),
    delete: template('DELETE'),
  };
  const handOver = rentalStatus === 'Renting' ? { return: template('PATCH') } : { lend: template('PATCH') };
  return {
    itemNo,
    ownerId,
    itemName,
    itemStatus,
    itemPrice,
    rentalStatus: rentalStatus ?? 'NotRenting',
    reservationNo,
    _links: { self: link, item: link, itemInfo: link },
    _templates: reservationNo === null ? change : handOver,
  };
});

const reservation = (reservationNo: number, itemNo: number, changes: object, templates: object = {}) => ({
  reservationNo,
  ...renter,
  itemNo,
  itemName: offers[itemNo - 1]?.[0] ?? null,
  itemPrice: offers[itemNo - 1]?.[1] ?? null,
  rentalStatus: 'NotRenting',
  paymentStatus: 'Paid',
  status: 'Confirmed',
  payBy: null,
  rejectionReason: null,
  rejectionDetail: null,
  ...changes,
  _links: { self: link, reservation: link, item: link },
  _templates: templates,
});

const cancel = { cancel: template('DELETE') };
const reservations = [
  reservation(34, 8, { status: 'Closed', rentalStatus: 'Returned' }),
  reservation(33, 7, { rentalStatus: 'Renting' }),
  reservation(32, 5, {}, { takeBack: template('PATCH'), ...cancel }),
  reservation(
    31,
    2,
    { paymentStatus: 'NotPaid', payBy: '2025-05-04T03:12:34.000Z' },
    { pay: template('PATCH'), ...cancel },
  ),
  reservation(30, 3, { status: 'Rejected', paymentStatus: 'NotPaid', rejectionReason: 'held' }),
];

const says = [
  [29, 3, 5, '가볍고 힘이 좋아요. 비트도 넉넉하게 챙겨 주셨어요.'],
  [28, 8, 4, 'Loud and clear, and the battery lasts all evening.'],
  [27, 3, 5, null],
] as const;
const reviewInfos = says.map(([reviewNo, itemNo, score, comment]) => ({
  reviewNo,
  ...renter,
  itemNo,
  itemName: offers[itemNo - 1]?.[0] ?? '',
  score,
  comment,
  _links: { self: link, reviewInfo: link, review: link },
}));
const reviews = reviewInfos.map(({ _links, ...review }) => ({
  ...review,
  reservationNo: review.reviewNo,
  _links: { self: link, review: link, reservation: link },
}));

const page = (name: string, entries: readonly object[]) => ({
  _embedded: { [name]: entries },
  _links: { self: link },
  page: { size: 24 },
});

/**
 * What a market answers that always has the same things, rentals and reviews: the body for a path of the API, such as
 * `/items/1`. Undefined where it has nothing.
 */
export function answerOf(path: string, query: URLSearchParams): object | undefined {
  if (operations[path] !== undefined) return operations[path];
  const [, collection = '', number] = path.split('/');
  if (number === undefined) {
    const itemNo = query.get('itemNo');
    if (collection === 'itemInfoes') return page(collection, infos);
    if (collection === 'items') return page(collection, items);
    if (collection === 'reservations') return page(collection, reservations);
    if (collection === 'reviewInfoes') return page(collection, reviewInfos);
    return page(
      'reviews',
      reviews.filter((one) => itemNo === null || String(one.itemNo) === itemNo),
    );
  }
  const found = { itemInfoes: infos, items, reservations, reviews }[collection] ?? [];
  return found.find((one) => String(Object.values(one)[0]) === number);
}

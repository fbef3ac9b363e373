import type { ItemInfo, Link } from '@gdmarket/client';
import { neighbourhoods } from '#contracts/http/neighbourhoods.ts';
import { fixedBooks } from './fixed-books.fixture.ts';
import { daysOf, lentDays, lentUntil, NO_DAYS, tentBooked } from './fixed-days.fixture.ts';
import { fixedNotices } from './fixed-notices.fixture.ts';
import { operations } from './fixed-operations.fixture.ts';
import { drillPictures, fixedPictures } from './fixed-pictures.fixture.ts';

/** The moment of the pictures: every clock on them shows it. */
export const NOW = '2025-05-04T03:00:00.000Z';

const link: Link = { href: 'http://market.test/' };
const owner = { customerId: 71, name: 'Duri' };
const renter = { customerId: 72, customerName: '나리 Nari' };

const offers = [
  ['캠핑 텐트 (4인용)', 15_000, {}],
  ['Sony A7C camera', 20_000, { ...renter, reservationNo: 31, paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' }],
  ['보쉬 전동 드릴', 7_000, { score: 5, picture: drillPictures[0] ?? null, deposit: 50_000 }],
  ['Brompton folding bike', 12_000, {}],
  ['빔 프로젝터', 10_000, { ...renter, reservationNo: 32, paymentStatus: 'Paid', rentalStatus: 'NotRenting' }],
  ['Sewing machine', 8_000, {}],
  [
    '접이식 카약',
    25_000,
    { ...renter, ...lentUntil, reservationNo: 33, paymentStatus: 'Paid', rentalStatus: 'Renting' },
  ],
  ['Party speaker', 9_000, { score: 4 }],
] as const satisfies readonly (readonly [string, number, Partial<ItemInfo>])[];

/** Where they are, around the middle of Yeonnam-dong: two of them at one place, one nowhere. */
const places = [
  [37.5589, 126.9257],
  [37.5571, 126.9329],
  [37.5638, 126.9139],
  [37.5589, 126.9257],
  [37.5503, 126.9214],
  [37.5741, 126.9302],
  [37.5642, 126.9236],
].map(([latitude = null, longitude = null]) => ({ latitude, longitude, neighbourhood: null }));

const nowhere = { latitude: null, longitude: null, neighbourhood: null };

const infos = offers.map(([itemName, itemPrice, changes], index) => ({
  itemNo: index + 1,
  ownerId: owner.customerId,
  itemName,
  itemStatus: 'reservationNo' in changes ? 'NotRentable' : 'Rentable',
  itemPrice,
  ...(places[index] ?? nowhere),
  ...(daysOf[index + 1] ?? NO_DAYS),
  reservationNo: null,
  rentalStatus: null,
  customerId: null,
  customerName: null,
  paymentStatus: null,
  payBy: null,
  dueOn: null,
  overdue: false,
  picture: null,
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

const items = infos.map(({ itemNo, ownerId, itemName, itemStatus, itemPrice, reservationNo, rentalStatus }, index) => {
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
    ...(places[index] ?? nowhere),
    ...(daysOf[itemNo] ?? NO_DAYS),
    rentalStatus: rentalStatus ?? 'NotRenting',
    reservationNo,
    pictures: itemNo === 3 ? drillPictures : [],
    ...(itemNo === 1 && { bookings: [tentBooked] }),
    _links: { self: link, item: link, itemInfo: link, pictures: link },
    _templates: reservationNo === null ? change : handOver,
  };
});

const reservation = (reservationNo: number, itemNo: number, changes: object, templates: object = {}) => ({
  reservationNo,
  ...renter,
  itemNo,
  itemName: offers[itemNo - 1]?.[0] ?? null,
  itemPrice: offers[itemNo - 1]?.[1] ?? null,
  total: offers[itemNo - 1]?.[1] ?? null,
  from: null,
  to: null,
  dueOn: null,
  overdue: false,
  rentalStatus: 'NotRenting',
  paymentStatus: 'Paid',
  status: 'Confirmed',
  payBy: null,
  rejectionReason: null,
  rejectionDetail: null,
  ...changes,
  _links: { self: link, reservation: link, item: link, ...(reservationNo === 33 && { pictures: link }) },
  _templates: templates,
});

const cancel = { cancel: template('DELETE') };
const reservations = [
  reservation(34, 8, { status: 'Closed', rentalStatus: 'Returned' }),
  reservation(33, 7, { rentalStatus: 'Renting', total: 100_000, ...lentDays }),
  reservation(32, 5, {}, { takeBack: template('PATCH'), ...cancel }),
  reservation(
    31,
    2,
    { paymentStatus: 'NotPaid', payBy: '2025-05-04T03:12:34.000Z' },
    { pay: template('PATCH'), ...cancel },
  ),
  reservation(30, 3, { status: 'Rejected', paymentStatus: 'NotPaid', rejectionReason: 'held' }),
];

/** Its owner sees it at the tent; its renter's list is older. */
const { reservationNo: booked, ...bookedDays } = tentBooked;
const coming = reservation(booked, 1, { total: 45_000, ...bookedDays }, cancel);

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

/** Of a rental that its renter has reviewed: the thing has left the market, and its deposit waits for the owner. */
const payments = [
  {
    ...{ paymentNo: 28, reservationNo: 28, itemNo: 8, itemPrice: 9_000, total: 9_000 },
    ...{ paymentStatus: 'Paid', status: 'Captured', refundStatus: null },
    deposit: { amount: 50_000, status: 'Keepable', keepBy: '2025-05-06T02:00:00.000Z', kept: null, reason: null },
    _links: { self: link, payment: link, reservation: link },
    _templates: { keepDeposit: template('PATCH', 'depositKept', 'reason') },
  },
];

/** What is near, as the market answers it: these distances are from 37.5626, 126.9217. */
const near = [
  [6, 200],
  [0, 500],
  [3, 500],
  [2, 700],
  [1, 1_200],
  [4, 1_400],
  [5, 1_500],
].flatMap(([index = 0, distanceMetres]) => (infos[index] === undefined ? [] : [{ ...infos[index], distanceMetres }]));

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
  if (fixedBooks[path] !== undefined) return fixedBooks[path];
  if (fixedNotices[path] !== undefined) return fixedNotices[path];
  if (fixedPictures[path] !== undefined) return fixedPictures[path];
  const [, collection = '', number] = path.split('/');
  if (path.endsWith('/place')) return whereItIs(Number(number));
  if (path.endsWith('/waiting')) return nobodyWaits(Number(number));
  if (number === undefined) return listAt(collection, query);
  const found = { itemInfoes: infos, items, reservations: [...reservations, coming], reviews }[collection] ?? [];
  return found.find((one) => String(Object.values(one)[0]) === number);
}

function whereItIs(reservationNo: number): object {
  const at = { latitude: 37.56312, longitude: 126.92264, exact: true, neighbourhood: 'Yeonnam-dong' };
  return { reservationNo, ...at, _links: { self: link, reservation: link } };
}

/** Whoever asks does not wait for it. */
function nobodyWaits(itemNo: number): object {
  return { itemNo, place: null, from: null, to: null, keptUntil: null, _links: { self: link, item: link } };
}

function listAt(collection: string, query: URLSearchParams): object {
  const itemNo = query.get('itemNo');
  if (collection === 'neighbourhoods') return { _embedded: { neighbourhoods }, _links: { self: link } };
  if (query.has('near')) return { ...page(collection, near), page: { size: 24, completeWithinMetres: 2_000 } };
  if (collection === 'itemInfoes') return page(collection, infos);
  if (collection === 'items') return page(collection, items);
  if (collection === 'reservations') return page(collection, reservations);
  if (collection === 'payments') return page(collection, payments);
  if (collection === 'reviewInfoes') return page(collection, reviewInfos);
  return page(
    'reviews',
    reviews.filter((one) => itemNo === null || String(one.itemNo) === itemNo),
  );
}

const self = { href: 'http://market.test/' };
const renter = { authtype: 'app_user', authid: '72' };
const owner = { authtype: 'app_user', authid: '71' };

const requests = ['8f0c6a52-3f1e-4d0c-9b57-1d0f4f7c2a31', 'c3b7d9e0-55aa-4b1e-8a3f-7e2d90b41c68'] as const;

/** An event of rental 33: when it was, which request set it in motion, what caused it, and what it says. */
const event = (
  type: string,
  [context, number, version]: readonly [string, number, number],
  time: string,
  request: 0 | 1,
  cause: string | undefined,
  facts: Readonly<Record<string, string | number>>,
  by?: object,
) => ({
  id: `${context}#${number}#${version}`,
  type,
  time: `2025-05-04T${time}Z`,
  source: `gdmarket.${context}`,
  correlationId: requests[request],
  causationId: cause ?? requests[request],
  ...(by === undefined ? {} : { by }),
  version,
  facts: { itemNo: 7, ...(context === 'item' && version === 1 ? {} : { reservationNo: 33 }), ...facts },
});

const ofRental = [
  event('Reserved', ['reservation', 33, 1], '01:10:00.120', 0, undefined, { status: 'Requested' }, renter),
  event('ItemHeld', ['item', 7, 2], '01:10:00.184', 0, 'reservation#33#1', { itemStatus: 'NotRentable' }),
  event('ReservationConfirmed', ['reservation', 33, 2], '01:10:00.236', 0, 'item#7#2', {
    status: 'Confirmed',
    paymentStatus: 'NotPaid',
    itemPrice: 25_000,
  }),
  event('PaymentCaptured', ['payment', 33, 2], '02:31:07.410', 1, undefined, { paymentStatus: 'Captured' }, owner),
  event('RentedItem', ['item', 7, 3], '02:31:07.462', 1, undefined, { rentalStatus: 'Renting' }, owner),
  event('RentalStarted', ['reservation', 33, 4], '02:31:07.530', 1, 'item#7#3', { status: 'Confirmed' }),
];

const ofItem = [
  event('ItemRegistered', ['item', 7, 1], '00:02:11.000', 0, undefined, { itemStatus: 'Rentable' }, owner),
];

const circuits = [
  { dependency: 'payment', state: 'open', version: 5, openUntil: '2025-05-04T03:00:09.000Z', probeUntil: null },
  { dependency: 'item', state: 'closed', version: 0, openUntil: null, probeUntil: null },
];

const settings = [
  ['guards', { payment: { timeoutMs: 610, failures: 5, openMs: 10_000 }, item: { timeoutMs: 610 } }],
  ['reservation', { holdMinutes: 15, reservationsPerHour: 20, unpaidAtOnce: 5 }],
  ['provider', { latencyMs: 400, jitterMs: 220, declineRate: 0, failureRate: 0 }],
].map(([name, values]) => ({ name, parameter: `/gdmarket/local/${String(name)}`, values }));

const queues = [
  {
    queue: 'gdmarket-local-review-events-dlq',
    count: 2,
    letters: [
      {
        messageId: '5b0f4a0e-6f38-4d55-8a06-0d6f3c1e7a90',
        reason: 'The message is not an event: detail.id is missing.',
        sentAt: '2025-05-04T02:58:30.000Z',
        eventId: null,
        eventType: null,
        correlationId: null,
      },
      {
        messageId: '0c9d7e63-1f5b-4c4d-9d0a-7a8f5e2b3c14',
        reason: null,
        sentAt: '2025-05-04T01:12:00.000Z',
        eventId: 'item#7#2',
        eventType: 'ItemHeld',
        correlationId: requests[0],
      },
    ],
  },
  ...['item-events', 'reservation-events', 'payment-events'].map((name) => ({
    queue: `gdmarket-local-${name}-dlq`,
    count: 0,
    letters: [],
  })),
];

const list = (name: string, entries: readonly object[]) => ({ _embedded: { [name]: entries }, _links: { self } });
const page = (name: string, entries: readonly object[]) => ({ ...list(name, entries), page: { size: 100 } });

/** What the fixed market answers operators, by the path of the API. */
export const operations: Readonly<Record<string, object>> = {
  '/operations/reservations/33/events': page('events', ofRental),
  '/operations/items/7/events': page('events', ofItem),
  '/operations/circuits': list('circuits', circuits),
  '/operations/settings': list('settings', settings),
  '/operations/dead-letters': list('queues', queues),
};

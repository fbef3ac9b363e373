import type { Wish } from '../clients/wishes.ts';

// The market's sentences, written down a second time. The rules read from here what a sentence claims, so a sentence
// that was changed, swapped with another or given a wrong number is unknown here. Whoever rewords the market changes it
// here, too, with its claim.

/** What a 503 claims about its request: it had no effect, or the effect is unknown. */
export type Claim = 'nothing' | 'unknown';

/** Sentences by status and code; a list where one reason has several sentences. */
type Refusals = Readonly<Record<string, string | readonly string[]>>;

const noItem: Refusals = { '404 item-not-found': 'there is no such item' };

const ofOwner: Refusals = { ...noItem, '403 not-the-owner': 'only the owner of item {itemNo} may do this' };

const otherTerms: Refusals = {
  '409 price-changed':
    "the item's terms are itemPrice {itemPrice}, total {total}, deposit {deposit}, lateFee {lateFee}: reserve it again to agree",
};

const ofReservation: Refusals = {
  '404 reservation-not-found': 'there is no such reservation',
  '409 reservation-rejected': [
    'the item refused this reservation',
    'this reservation was cancelled by somebody else than its renter',
  ],
  '409 reservation-closed': 'this reservation is over',
  ...otherTerms,
};

const tooNearToReturn = 'too near to its return on {day} \\(days that the owner needs between: {between}\\)';

const tooNearToEarliestReturn =
  'too near to its return, on {day} at the earliest \\(days that the owner needs between: {between}\\)';

const takenByRules = [
  tooNearToReturn,
  'some of these days are booked or blocked',
  'too near to a booking \\(days that the owner needs between: {between}\\)',
  'too near to your reservation {own} \\(days that the owner needs between: {between}\\)',
];

const daysRequired = 'item {itemNo} is rented for days: say from and to';

const undecided: Refusals = {
  '409 cancellation-undecided': 'this reservation is to be cancelled, which is not decided yet',
};

const lent: Refusals = { '409 item-lent': 'the item was handed over to this reservation already' };

const inUse: Refusals = {
  '409 item-held': 'item {itemNo} is held for reservation {holder}',
  '409 item-lent': 'item {itemNo} is lent for reservation {holder}',
};

/** Dates in sentences. */
const dates: Readonly<Record<string, string>> = {
  day: '\\d{4}-\\d\\d-\\d\\d',
  moment: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000Z',
};

/** The refusals that each kind of request may get, with their sentences. */
const refusals: Readonly<Record<Wish['kind'], Refusals>> = {
  register: { '429 too-many-registrations': 'you have registered {registrationsPerHour} items within an hour' },
  change: ofOwner,
  delete: { ...ofOwner, ...inUse },
  lend: {
    ...ofOwner,
    '409 item-not-held': 'item {itemNo} is not held for reservation {reservationNo}',
    '409 not-its-days': 'reservation {reservationNo} is for {day} to {day}',
    '409 earlier-booking': 'reservation {earlier} of item {itemNo} comes first and is not over',
    '409 not-paid': 'reservation {reservationNo} has no payment in force',
    '409 payment-lapsed':
      'the payment of reservation {reservationNo} has lapsed: hand the item over once it is paid again, for which the reservation says payBy',
  },
  return: { ...ofOwner, '409 item-not-lent': 'item {itemNo} is not lent to reservation {reservationNo}' },
  reserve: {
    ...noItem,
    '403 own-item': 'item {itemNo} is your own',
    '409 item-already-reserved': [
      'item {itemNo} is reserved by somebody',
      'you have reserved item {itemNo} already: reservation {own}',
    ],
    '409 days-taken': [
      'item {itemNo} is reserved by somebody',
      'you have reserved item {itemNo} already: reservation {own}',
      ...takenByRules,
    ],
    ...otherTerms,
    '409 days-required': daysRequired,
    '409 days-out-of-reach': 'days begin {day} at the earliest, and end within 365 days',
    '409 item-being-released': 'item {itemNo} is not free yet: its reservation was cancelled just now',
    '409 kept-for-another': [
      'item {itemNo} is kept for somebody who waited for it',
      'item {itemNo} is kept for somebody who waited for it, until {moment}',
      'somebody waits for item {itemNo}: it cannot be kept after it is to be back',
    ],
    '409 reserved-a-moment-ago': 'your reservation of item {itemNo} has only just ended: others go first',
    '429 too-many-reservations': 'you have reserved {reservationsPerHour} times within an hour',
    '429 too-many-unpaid-reservations':
      'you have {unpaidReservations} reservations that are not paid: pay or cancel one of them first',
  },
  pay: {
    ...ofReservation,
    ...undecided,
    '402 payment-declined': 'the payment provider declined the payment',
    '409 reservation-not-confirmed': 'the item has not confirmed this reservation yet',
    '409 too-early-to-pay': 'this reservation is paid once its first day is near',
    '409 payment-overtaken': 'the payment was cancelled in the meantime',
    '409 reservation-cancelled': 'the reservation was cancelled in the meantime',
  },
  'take back payment': {
    ...ofReservation,
    ...lent,
    ...undecided,
    '409 payment-overtaken': 'the reservation was paid anew in the meantime',
  },
  cancel: { ...ofReservation, ...lent },
  'turn down': {
    ...ofReservation,
    ...lent,
    '422 reason-required':
      'who cancels the reservation of somebody else gives a reason: PATCH it with status=Cancelled and reason=…',
  },
  'keep deposit': {
    '404 payment-not-found': 'there is no such payment',
    '409 no-deposit': 'no deposit is reserved for this payment',
    '409 not-returned': 'the owner keeps of a deposit once the item is back',
    '409 deposit-decided': ['the time to keep of the deposit is over', 'the owner has kept {kept} of the deposit'],
    '422 more-than-the-deposit': 'the deposit is {deposit}',
  },
  review: {
    ...inUse,
    '403 not-the-renter': 'only the renter of the reservation may review it',
    '409 not-returned': 'only a returned reservation can be reviewed, and this one is not',
    '409 already-reviewed': 'reservation {reservationNo} is reviewed already',
    '409 item-gone': 'item {itemNo} has left the market already',
  },
  wait: {
    ...noItem,
    '409 days-required': daysRequired,
    '409 days-taken': ['some of these days are booked or blocked', tooNearToReturn, tooNearToEarliestReturn],
    '403 own-item': 'item {itemNo} is your own',
    '409 nothing-to-wait-for': 'nobody has item {itemNo} then: reserve it',
    '409 reserved-a-moment-ago': 'your reservation of item {itemNo} has only just ended: others go first',
    '409 already-waiting': 'you wait for this item already, for other days: stop that first',
    '409 item-already-reserved': 'you have reserved item {itemNo} already: reservation {own}',
    '409 days-out-of-reach': 'days begin {day} at the earliest, and end within 365 days',
  },
  'read place': {},
  'stop waiting': { '404 not-waiting': 'you do not wait for this item' },
  'read me': {},
  'read notices': {},
  'mark notice': { '404 notice-not-found': 'There is no such notice.' },
  'mark notices': { '404 notice-not-found': 'There is no such notice.' },
  'forget me': {
    '409 rentals-open': [
      'first end what is open: your reservation {open}',
      'first end what is open: your item {held} is held or lent',
    ],
  },
  'read item': noItem,
  'read itemInfo': noItem,
  'read reservation': { '404 reservation-not-found': 'there is no such reservation' },
  'read payment': { '404 payment-not-found': 'there is no such payment' },
  'read review': { '404 review-not-found': 'there is no such review' },
};

/**
 * The numbers that a refusal names, by what they number; undefined when such a request may not be refused with that
 * sentence for that reason. `code`: status and code, such as `404 item-not-found`.
 */
export function readRefusal(
  kind: Wish['kind'],
  code: string,
  detail: string,
): Readonly<Record<string, number>> | undefined {
  for (const sentence of [refusals[kind][code] ?? []].flat()) {
    const named = new RegExp(
      `^${sentence.replace(/\{(\w+)\}/g, (_, name: string) => dates[name] ?? `(?<${name}>\\d+)`)}$`,
    ).exec(detail);
    if (named === null) continue;
    return Object.fromEntries(Object.entries(named.groups ?? {}).map(([name, text]) => [name, Number(text)]));
  }
  return undefined;
}

/** Refusals that end by themselves, with news that is on its way or with time: only these say when to come back. */
const untilNewsComes: readonly string[] = [
  '409 item-being-released',
  '409 reserved-a-moment-ago',
  '409 reservation-not-confirmed',
  '409 cancellation-undecided',
  '409 payment-overtaken',
  'review 409 not-returned',
  '429 too-many-registrations',
  '429 too-many-reservations',
  '429 too-many-unpaid-reservations',
];

/**
 * Whether a client refused so is told when to come back; undefined when that depends on who waits (`refused-waiting.ts`).
 * The review hears of a return by a message. An owner who is too early has to wait for the renter.
 */
export function isOnlyForNow(kind: Wish['kind'], code: string): boolean | undefined {
  if (code === '409 kept-for-another') return undefined;
  return untilNewsComes.includes(code) || untilNewsComes.includes(`${kind} ${code}`);
}

/** The sentences for a function without an answer: it was not asked, or it did not answer. */
const missing = {
  notAsked: ['is unavailable at the moment and was not asked'],
  noAnswer: ['did not answer in time', 'failed to answer'],
} as const;

const claims: Readonly<Partial<Record<Wish['kind'], Readonly<Record<Claim, string>>>>> = {
  pay: {
    nothing: 'This request charged nothing. Pay again shortly.',
    unknown:
      'Whether the payment was made is not known yet. Pay again shortly: if it was made, it is found, and nothing is charged twice.',
  },
  'take back payment': {
    nothing: 'This request gave nothing back. Ask again shortly.',
    unknown:
      'Whether the payment was taken back is not known yet. Ask again shortly: the money is given back once, however often it is asked for.',
  },
  lend: {
    nothing: 'This request did not hand the item over, and captured nothing. Ask again shortly.',
    unknown:
      'Whether the item is handed over is not known yet: it is as soon as its payment is captured. Ask again shortly: it is captured once, and nothing is charged twice.',
  },
  'forget me': {
    nothing: 'This request changed nothing. Ask again shortly.',
    unknown: 'This request changed nothing. Ask again shortly.',
  },
  wait: {
    nothing: 'You do not wait for it yet. Ask again shortly.',
    unknown: 'You do not wait for it yet. Ask again shortly.',
  },
  review: {
    nothing: 'This request wrote no review, and took no item away. Send it again shortly.',
    unknown:
      'Whether the item has left the market with the review is not known yet. Send it again shortly: it is written once.',
  },
};

/** The sentences that every request may get, and what each claims. */
const plain: Readonly<Record<string, Readonly<Record<string, Claim | undefined>>>> = {
  '500 internal-error': {
    'Something went wrong on our side. Quote the correlation id when you report it.': undefined,
  },
  '503 too-much-contention': {
    'Too many changes came at once, and this one was not completed. Ask again shortly: nothing is done twice.':
      undefined,
  },
  '503 store-unavailable': {
    'The store is busy or out of reach. Nothing was changed; ask again shortly.': 'nothing',
    'The store did not answer. What you asked for may have been done: look, or ask again shortly.': undefined,
  },
  '503 out-of-time': {
    'This took too long and was given up. It may have been done: look, or ask again shortly.': undefined,
  },
};

/** What a failure's sentence says; undefined when such a request may not get it. */
export function readFailure(
  kind: Wish['kind'],
  code: string,
  detail: string,
): { readonly claim?: Claim | undefined; readonly wasAsked?: boolean } | undefined {
  const known = plain[code];
  if (known !== undefined) return detail in known ? { claim: known[detail] } : undefined;
  const dependency = /^503 (\w+)-unavailable$/.exec(code)?.[1];
  const claimed = claims[kind];
  if (dependency === undefined || claimed === undefined) return undefined;
  for (const claim of ['nothing', 'unknown'] as const) {
    const says = (how: string): boolean => detail === `${dependency} ${how}. ${claimed[claim]}`;
    if (missing.notAsked.some(says)) return { claim, wasAsked: false };
    if (missing.noAnswer.some(says)) return { claim, wasAsked: true };
  }
  return undefined;
}

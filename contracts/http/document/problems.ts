/** One type of problem, as clients have to know it. */
export interface ProblemType {
  readonly status: number;
  readonly meaning: string;
  /**
   * True when it passes by itself: the answer then has `Retry-After`. Otherwise somebody has to change something first.
   * `maybe`: it may pass, and the answer has `Retry-After` only when that is soon.
   */
  readonly passes?: true | 'maybe';
}

/** Every type of problem that an operation of this API answers, by its code: the last part of the problem's `type`. */
export const problems = {
  'malformed-body': { status: 400, meaning: 'The body cannot be read as a JSON object.' },
  'invalid-body': { status: 400, meaning: 'Fields of the body break their rules; `errors` names them.' },
  'invalid-query': { status: 400, meaning: 'A query parameter is unknown or breaks its rule; `errors` names it.' },
  'invalid-request': { status: 400, meaning: 'Fields of the body contradict each other or the address.' },
  'unknown-command': { status: 400, meaning: 'The body asks for nothing that can be done.' },
  'malformed-if-match': { status: 400, meaning: '`If-Match` is no list of entity tags.' },
  'malformed-idempotency-key': { status: 400, meaning: '`Idempotency-Key` is no string of 1 to 255 characters.' },
  'invalid-token': { status: 401, meaning: 'The token is not good; `WWW-Authenticate` and `detail` say why.' },
  'sign-in-required': {
    status: 401,
    meaning: 'It belongs to somebody, or this market wants people to sign in for this.',
  },
  'payment-declined': { status: 402, meaning: 'The payment provider declined the payment.' },
  'no-customer-number': { status: 403, meaning: 'The token is good, but has no number of a person.' },
  'not-the-owner': { status: 403, meaning: 'Only the owner of the item may do this.' },
  'not-the-renter': { status: 403, meaning: 'Only the renter of the reservation may do this.' },
  'not-a-side': { status: 403, meaning: 'Only the renter and the owner may do this, and operators may see it.' },
  'not-yourself': { status: 403, meaning: '`customerId` names somebody else.' },
  'not-yours': { status: 403, meaning: 'The filter names somebody else.' },
  'not-an-operator': { status: 403, meaning: 'Only operators may see this.' },
  'own-item': { status: 403, meaning: 'The item is the renter’s own.' },
  'not-found': { status: 404, meaning: 'There is nothing at this address.' },
  'item-not-found': { status: 404, meaning: 'There is no such item.' },
  'picture-not-found': { status: 404, meaning: 'The item shows no such picture.' },
  'reservation-not-found': { status: 404, meaning: 'There is no such reservation, or it was cancelled.' },
  'place-not-found': {
    status: 404,
    meaning: 'The reservation is not paid or is over, or nobody said where the item is.',
  },
  'payment-not-found': { status: 404, meaning: 'There is no such payment.' },
  'notice-not-found': { status: 404, meaning: 'The person who asks has no such notice.' },
  'not-waiting': { status: 404, meaning: 'The person who asks does not wait for the item.' },
  'review-not-found': { status: 404, meaning: 'There is no such review.' },
  'too-many-pictures': {
    status: 409,
    meaning: 'The item, or this side of the rental at this moment, has eight pictures.',
  },
  'not-the-moment': {
    status: 409,
    meaning:
      'Pictures of the hand-over are taken from the payment to a day after it, those of the return from the hand-over to a week after the return.',
  },
  'item-exists': { status: 409, meaning: 'The item is registered already.' },
  // The holder decides when it is free again: in a minute or in a week.
  'item-held': { status: 409, meaning: 'The item is held for a reservation.' },
  'item-lent': { status: 409, meaning: 'The item was handed over already.' },
  'item-gone': { status: 409, meaning: 'The item has left the market.' },
  'item-already-reserved': {
    status: 409,
    meaning: 'Somebody has reserved the item. `reservationNo` names the reservation if it is the renter’s own.',
  },
  // Nobody knows when the first who waits gives it up: at the latest then. Who is to have it once it is back has no time.
  'kept-for-another': {
    status: 409,
    passes: 'maybe',
    meaning: 'The item is kept for somebody who waited for it; `until` says until when, once they were told.',
  },
  'nothing-to-wait-for': { status: 409, meaning: 'Nobody has the item then: it can be reserved.' },
  'already-waiting': { status: 409, meaning: 'The person waits for the item already, for other days.' },
  'waiting-list-full': { status: 409, meaning: 'Ten people wait for the item already.' },
  'days-taken': {
    status: 409,
    meaning:
      'Some of the days are booked or blocked, or too near to a booking or to the item’s return; `taken` says what is. `reservationNo` names one’s own.',
  },
  'days-required': { status: 409, meaning: 'The item is rented for days: say `from` and `to`.' },
  'days-out-of-reach': { status: 409, meaning: 'The days have begun already, or end more than a year ahead.' },
  'rental-length': {
    status: 409,
    meaning: 'The owner rents for `minDays` to `maxDays` days; an extension counts together with what it extends.',
  },
  'too-many-bookings': { status: 409, meaning: 'The item has as many bookings as it can have at a time.' },
  // The reservation is cancelled already; the item answers with an event.
  'item-being-released': { status: 409, passes: true, meaning: 'The item’s reservation was cancelled just now.' },
  'reserved-a-moment-ago': { status: 409, passes: true, meaning: 'Others go first for 10 seconds.' },
  // A reservation that its renter sees as confirmed is held already, and one that is not confirmed cannot be paid.
  'item-not-held': { status: 409, meaning: 'The item is not held for this reservation.' },
  'not-its-days': { status: 409, meaning: 'The reservation is for other days; `from` and `to` say for which.' },
  'earlier-booking': {
    status: 409,
    meaning: 'An earlier booking is not over: hand over for that, or cancel it. `reservationNo` names it.',
  },
  'item-not-lent': { status: 409, meaning: 'The item is not lent to this reservation.' },
  'not-paid': { status: 409, meaning: 'The reservation has no payment in force.' },
  // The renter has to pay again.
  'payment-lapsed': {
    status: 409,
    meaning:
      'The payment provider let the payment lapse before the hand-over: nothing was taken. Its reservation, to which `_links` leads, says until when it can be paid again (`payBy`).',
  },
  // The item answers with an event.
  'reservation-not-confirmed': {
    status: 409,
    passes: true,
    meaning: 'The item has not confirmed the reservation yet.',
  },
  'too-early-to-pay': {
    status: 409,
    meaning: 'The reservation is for days that are too far ahead; `payFrom` says from when it can be paid.',
  },
  'reservation-rejected': { status: 409, meaning: 'The item refused the reservation.' },
  // The renter has to reserve again, at the current price.
  'price-changed': { status: 409, meaning: 'The item has another price than the renter agreed to.' },
  // Payment decides it, asked directly or by the event.
  'cancellation-undecided': { status: 409, passes: true, meaning: 'The reservation is being cancelled.' },
  'reservation-closed': { status: 409, meaning: 'The reservation is over.' },
  'reservation-cancelled': { status: 409, meaning: 'The reservation was cancelled meanwhile.' },
  // The other attempt is on its way into the reservation; an attempt after that is newer.
  'payment-overtaken': { status: 409, passes: true, meaning: 'A newer request decided on the payment meanwhile.' },
  // Review learns of the return from an event, which may be on its way. Nobody keeps of a deposit by asking again.
  'not-returned': { status: 409, passes: 'maybe', meaning: 'The item of the reservation is not returned yet.' },
  'no-deposit': { status: 409, meaning: 'The item was rented without a deposit, or the payment is cancelled.' },
  'deposit-decided': { status: 409, meaning: 'The owner has kept of the deposit already, or the time for it is over.' },
  'already-reviewed': { status: 409, meaning: 'The reservation is reviewed already.' },
  'no-email': { status: 409, meaning: 'The account has no verified address, or the market sends no e-mail.' },
  'rentals-open': {
    status: 409,
    meaning: 'Who asks still rents something, or somebody rents something of theirs.',
  },
  // The request that has the key ends soon.
  'request-under-way': { status: 409, passes: true, meaning: 'The first request with this key is still at work.' },
  // The client reads the present state and decides anew.
  'precondition-failed': { status: 412, meaning: 'It has changed since it was read. `ETag` has the present tag.' },
  'body-too-large': { status: 413, meaning: 'The body is larger than 64 KiB.' },
  'unsupported-media-type': { status: 415, meaning: 'The body is not JSON in UTF-8.' },
  'rules-contradict': { status: 422, meaning: 'What the owner says about days and prices does not go together.' },
  'more-than-the-deposit': { status: 422, meaning: 'An owner can keep at most the whole deposit.' },
  'reason-required': { status: 422, meaning: 'Who cancels the reservation of somebody else has to give a reason.' },
  // A key belongs to one request for good.
  'idempotency-key-reused': { status: 422, meaning: 'The key was used for another request.' },
  // The quota of a person who signed in; the time is when it is allowed again.
  'too-many-registrations': { status: 429, passes: true, meaning: 'The person registers too many items in an hour.' },
  'too-many-uploads': { status: 429, passes: true, meaning: 'The person asks to upload too often in an hour.' },
  'too-many-reservations': { status: 429, passes: true, meaning: 'The person reserves too often in an hour.' },
  'too-many-unpaid-reservations': {
    status: 429,
    passes: true,
    meaning: 'The person has too many reservations that are not paid.',
  },
  'too-many-requests': { status: 429, passes: true, meaning: 'Too many requests came at once.' },
  'internal-error': { status: 500, meaning: 'Something went wrong on our side.' },
  'item-unavailable': { status: 503, passes: true, meaning: 'The item did not answer; asking again is safe.' },
  'payment-unavailable': { status: 503, passes: true, meaning: 'Payment did not answer; asking again is safe.' },
  'identity-unavailable': { status: 503, passes: true, meaning: 'Whether the token is good cannot be found out now.' },
  'store-unavailable': { status: 503, passes: true, meaning: 'The store is busy or did not answer.' },
  'too-much-contention': { status: 503, passes: true, meaning: 'Too many changes came at once.' },
  'out-of-time': { status: 503, passes: true, meaning: 'It took too long and was given up.' },
  'no-answer-in-time': { status: 504, passes: true, meaning: 'The gateway got no answer in time.' },
} as const satisfies Readonly<Record<string, ProblemType>>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

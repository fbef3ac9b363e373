// Made from contracts/published/openapi.json by npm run contracts:publish.
import { type Operation, operation } from './operation.ts';

export interface RegisterItem {
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | null;
}

export interface ReplaceItem {
  /** The number of an item. */
  readonly itemNo?: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | 'NotRentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | 'Renting' | 'Returned' | null;
}

export interface ChangeItem {
  /** The number of an item. */
  readonly itemNo?: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName?: string | null;
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice?: number | null;
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the item can be reserved. */
  readonly itemStatus?: 'Rentable' | 'NotRentable' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | 'Renting' | 'Returned' | null;
}

export interface Reserve {
  /** The number of the renter. Whoever has signed in may leave it out: it is their own. */
  readonly customerId?: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** Ignored for what is shown: the item’s own name counts. */
  readonly itemName?: string | null;
  /** The price that the renter agrees to. With another price of the item the reservation is rejected. */
  readonly itemPrice?: number | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus?: 'NotPaid' | null;
  /** Where the item is. */
  readonly rentalStatus?: 'NotRenting' | null;
}

export interface ChangeReservation {
  /** The number of a reservation. */
  readonly reservationNo?: number | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus?: 'NotPaid' | 'Paid' | null;
  /** The number of the person who rents. */
  readonly customerId?: unknown;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: unknown;
  /** The number of an item. */
  readonly itemNo?: unknown;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName?: unknown;
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice?: unknown;
  /** Where the item is. */
  readonly rentalStatus?: unknown;
  /** How far it has come. */
  readonly status?: unknown;
  /** Why it is cancelled, for its renter: 1 to 100 characters. */
  readonly reason?: string | null;
}

export interface WriteReview {
  /** The number of the renter. Whoever has signed in may leave it out: it is their own. */
  readonly customerId?: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName?: string | null;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The renter’s rating, 5 is best. */
  readonly score: number;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment?: string | null;
}

export interface Item {
  /** The number of an item. */
  readonly itemNo: number;
  /** The number of the person who owns the item; null when nobody does. */
  readonly ownerId: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** Whether the item can be reserved. */
  readonly itemStatus: 'Rentable' | 'NotRentable';
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** The reservation that it is held or lent for; null when it is free. */
  readonly reservationNo: number | null;
  readonly _links: {
    readonly self: Link;
    readonly item: Link;
    readonly itemInfo: Link;
    readonly reservation?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemPage {
  readonly _embedded: {
    readonly items: readonly Item[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Reservation {
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string | null;
  /** What is charged: the item’s own price once it has confirmed. */
  readonly itemPrice: number | null;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid';
  /** How far it has come. */
  readonly status: 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Closed';
  /** Until when the reservation is held unpaid; null when no payment is due. */
  readonly payBy: string | null;
  /** Why the reservation was rejected: held, deleted, own-item, unknown, price-changed, cancelled-by-owner, cancelled-by-operator, or a reason of a later version; null when it was not. */
  readonly rejectionReason: string | null;
  /** The words of the owner or operator who cancelled it; else null. */
  readonly rejectionDetail: string | null;
  readonly _links: {
    readonly self: Link;
    readonly reservation: Link;
    readonly item: Link;
    readonly payment?: Link;
    readonly review?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReservationPage {
  readonly _embedded: {
    readonly reservations: readonly Reservation[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Me {
  /** The number of the person who asks. */
  readonly customerId: number;
  /** Their name; null when their token has none. */
  readonly name: string | null;
  /** What they are besides: `operators` may do everything. */
  readonly roles: readonly string[];
  readonly _embedded: {
    readonly reservations: readonly Reservation[];
  };
  readonly _links: {
    readonly self: Link;
    readonly reservations: Link;
    readonly items: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Payment {
  /** The number of a payment: that of its reservation. */
  readonly paymentNo: number;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid';
  /** The number of an item. */
  readonly itemNo: number;
  /** What has become of the money. */
  readonly status: 'Approved' | 'Captured' | 'Canceled' | 'Closed';
  /** Whether the money of a cancelled payment is back; null when there is none to give back. */
  readonly refundStatus: 'Pending' | 'Done' | null;
  readonly _links: {
    readonly self: Link;
    readonly payment: Link;
    readonly reservation: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface PaymentPage {
  readonly _embedded: {
    readonly payments: readonly Payment[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface Review {
  /** The number of a review: that of its reservation. */
  readonly reviewNo: number;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** The number of a reservation. */
  readonly reservationNo: number;
  /** The renter’s rating, 5 is best. */
  readonly score: number | null;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment: string | null;
  readonly _links: {
    readonly self: Link;
    readonly review: Link;
    readonly reservation: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewPage {
  readonly _embedded: {
    readonly reviews: readonly Review[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemInfo {
  /** The number of an item. */
  readonly itemNo: number;
  /** The number of the person who owns the item; null when nobody does. */
  readonly ownerId: number | null;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** Whether the item can be reserved. */
  readonly itemStatus: 'Rentable' | 'NotRentable' | 'Deleted';
  /** What one rental costs, in whole units of the currency. */
  readonly itemPrice: number;
  /** The number of a reservation. */
  readonly reservationNo: number | null;
  /** Where the item is. */
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned' | null;
  /** The number of the person who rents. */
  readonly customerId: number | null;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** Whether the money of the renter is in force. */
  readonly paymentStatus: 'NotPaid' | 'Paid' | null;
  /** Until when the reservation is held unpaid; null when no payment is due. */
  readonly payBy: string | null;
  /** The renter’s rating, 5 is best. */
  readonly score: number | null;
  readonly _links: {
    readonly self: Link;
    readonly itemInfo: Link;
    readonly item?: Link;
    readonly reservation?: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ItemInfoPage {
  readonly _embedded: {
    readonly itemInfoes: readonly ItemInfo[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewInfo {
  /** The number of a review: that of its reservation. */
  readonly reviewNo: number;
  /** The number of the person who rents. */
  readonly customerId: number;
  /** The name that this person gave; null when unknown, or for those who may not see it. */
  readonly customerName: string | null;
  /** The number of an item. */
  readonly itemNo: number;
  /** What the owner calls the item: 1 to 100 characters as people count them. */
  readonly itemName: string;
  /** The renter’s rating, 5 is best. */
  readonly score: number;
  /** The renter’s words: 1 to 500 characters, line breaks allowed. */
  readonly comment: string | null;
  readonly _links: {
    readonly self: Link;
    readonly reviewInfo: Link;
    readonly review: Link;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface ReviewInfoPage {
  readonly _embedded: {
    readonly reviewInfoes: readonly ReviewInfo[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface EventPage {
  readonly _embedded: {
    readonly events: readonly MarketEvent[];
  };
  readonly _links: {
    readonly self: Link;
    readonly next?: Link;
  };
  readonly page: {
    readonly size: number;
  };
  readonly _templates?: {
    readonly [name: string]: Template;
  };
}

export interface CircuitPage {
  readonly _embedded: {
    readonly circuits: readonly Circuit[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface SettingPage {
  readonly _embedded: {
    readonly settings: readonly Setting[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface QueuePage {
  readonly _embedded: {
    readonly queues: readonly DeadLetterQueue[];
  };
  readonly _links: {
    readonly self: Link;
  };
}

export interface Index {
  readonly _links: {
    readonly self: Link;
    readonly [name: string]: {
      readonly href: string;
      readonly templated?: true;
    };
  };
}

export interface Document {
  readonly openapi: '3.1.0';
  readonly [name: string]: unknown;
}

export type ReferencePage = string;

export interface EventDocument {
  readonly asyncapi: '3.1.0';
  readonly [name: string]: unknown;
}

export interface Link {
  readonly href: string;
}

export interface Template {
  readonly title: string;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly target: string;
  readonly contentType?: 'application/json';
  readonly properties: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly readOnly?: true;
    readonly value?: string | number;
    readonly type?: 'number' | 'text';
    readonly min?: number;
    readonly max?: number;
  }[];
}

export interface MarketEvent {
  /** The event’s id: its aggregate, its number and the version that it made. */
  readonly id: string;
  /** The name of the event. */
  readonly type: string;
  /** When it happened, in UTC. */
  readonly time: string;
  /** What it happened to. */
  readonly source: string;
  /** The id of the request that set everything in motion. */
  readonly correlationId: string;
  /** The id of the request or event that caused it. */
  readonly causationId: string;
  /** Who asked for it: an operator (`user`) or one of the market’s people, by number; absent for nobody. */
  readonly by?: {
    readonly authtype: string;
    readonly authid: string;
  };
  /** The version of the aggregate that it made. */
  readonly version: number;
  /** What it says: states, numbers and reasons, without names and without words of people. */
  readonly facts: {
    readonly [name: string]: string | number;
  };
}

export interface Circuit {
  /** Whose calls it guards. */
  readonly dependency: string;
  /** Closed lets calls through, open refuses them, half-open lets one probe. */
  readonly state: 'closed' | 'open' | 'half-open';
  /** How often it has changed. */
  readonly version: number;
  /** Until when it refuses calls, in UTC; null unless it is open. */
  readonly openUntil: string | null;
  /** Until when nobody else probes, in UTC; null unless it is half-open. */
  readonly probeUntil: string | null;
}

export interface Setting {
  /** The group of settings, as `npm run config` calls it. */
  readonly name: string;
  /** The SSM parameter that has them. */
  readonly parameter: string;
  /** The settings as they are stored; null when that is no JSON. */
  readonly values: {
    readonly [name: string]: unknown;
  } | null;
}

export interface DeadLetterQueue {
  /** The name of the queue. */
  readonly queue: string;
  /** About how many dead letters it has. */
  readonly count: number;
  /** Some of them, ten at most. */
  readonly letters: readonly DeadLetter[];
}

export interface DeadLetter {
  /** The id of the message in its queue. */
  readonly messageId: string;
  /** Why it cannot be processed; null when it failed too often: the log of the function says why. */
  readonly reason: string | null;
  /** When it came to the queue in which it failed, or was set aside, in UTC. */
  readonly sentAt: string;
  /** The id of its event; null when it is none. */
  readonly eventId: string | null;
  /** The name of its event; null when it is none. */
  readonly eventType: string | null;
  /** The id of the request that led to its event; null when it is none. */
  readonly correlationId: string | null;
}

export interface Problem {
  /** A stable name of the problem. */
  readonly type: string;
  /** The type in words. */
  readonly title: string;
  /** The status of the answer. */
  readonly status: number;
  /** What happened, in a sentence. */
  readonly detail: string;
  /** Finds the request in logs and events. */
  readonly correlationId: string;
  /** The fields that are wrong. */
  readonly errors?: readonly {
    readonly path: string;
    readonly message: string;
  }[];
  /** The renter’s own reservation that is in the way. */
  readonly reservationNo?: number;
  readonly _links?: {
    readonly reservation: Link;
  };
}

export interface GatewayMessage {
  readonly message: string;
}

/** Nothing has changed since the answer with this `ETag`. */
export type NotModified = undefined;

/** `out-of-time`: It took too long and was given up. */
export type OutOfTime =
  | (Problem & {
      readonly status?: 503;
      readonly type?: 'urn:gdmarket:problem:out-of-time';
    })
  | GatewayMessage;

/** `too-many-requests`: Too many requests came at once. */
export type TooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?: 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/** `internal-error`: Something went wrong on our side. */
export type InternalError =
  | (Problem & {
      readonly status?: 500;
      readonly type?: 'urn:gdmarket:problem:internal-error';
    })
  | GatewayMessage;

/** `no-answer-in-time`: The gateway got no answer in time. */
export type NoAnswerInTime = Problem & {
  readonly status?: 504;
  readonly type?: 'urn:gdmarket:problem:no-answer-in-time';
};

/** `invalid-query`: A query parameter is unknown or breaks its rule; `errors` names it. */
export type InvalidQuery = Problem & {
  readonly status?: 400;
  readonly type?: 'urn:gdmarket:problem:invalid-query';
};

/** `invalid-token`: The token is not good; `WWW-Authenticate` and `detail` say why. */
export type InvalidToken = Problem & {
  readonly status?: 401;
  readonly type?: 'urn:gdmarket:problem:invalid-token';
};

/** `no-customer-number`: The token is good, but has no number of a person. */
export type NoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `identity-unavailable`: Whether the token is good cannot be found out now.
 *
 * `store-unavailable`: The store is busy or did not answer.
 *
 * `out-of-time`: It took too long and was given up.
 */
export type IdentityUnavailableOrStoreUnavailableOrOutOfTime =
  | (Problem & {
      readonly status?: 503;
      readonly type?:
        | 'urn:gdmarket:problem:identity-unavailable'
        | 'urn:gdmarket:problem:store-unavailable'
        | 'urn:gdmarket:problem:out-of-time';
    })
  | GatewayMessage;

/**
 * `item-exists`: The item is registered already.
 *
 * `request-under-way`: The first request with this key is still at work.
 */
export type ItemExistsOrRequestUnderWay = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:item-exists' | 'urn:gdmarket:problem:request-under-way';
};

/**
 * `too-many-registrations`: The person registers too many items in an hour.
 *
 * `too-many-requests`: Too many requests came at once.
 */
export type TooManyRegistrationsOrTooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?: 'urn:gdmarket:problem:too-many-registrations' | 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/**
 * `malformed-body`: The body cannot be read as a JSON object.
 *
 * `invalid-body`: Fields of the body break their rules; `errors` names them.
 *
 * `malformed-idempotency-key`: `Idempotency-Key` is no string of 1 to 255 characters.
 */
export type MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey = Problem & {
  readonly status?: 400;
  readonly type?:
    | 'urn:gdmarket:problem:malformed-body'
    | 'urn:gdmarket:problem:invalid-body'
    | 'urn:gdmarket:problem:malformed-idempotency-key';
};

/** `body-too-large`: The body is larger than 64 KiB. */
export type BodyTooLarge = Problem & {
  readonly status?: 413;
  readonly type?: 'urn:gdmarket:problem:body-too-large';
};

/** `unsupported-media-type`: The body is not JSON in UTF-8. */
export type UnsupportedMediaType = Problem & {
  readonly status?: 415;
  readonly type?: 'urn:gdmarket:problem:unsupported-media-type';
};

/** `idempotency-key-reused`: The key was used for another request. */
export type IdempotencyKeyReused = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:idempotency-key-reused';
};

/**
 * `invalid-token`: The token is not good; `WWW-Authenticate` and `detail` say why.
 *
 * `sign-in-required`: It belongs to somebody, or this market wants people to sign in for this.
 */
export type InvalidTokenOrSignInRequired = Problem & {
  readonly status?: 401;
  readonly type?: 'urn:gdmarket:problem:invalid-token' | 'urn:gdmarket:problem:sign-in-required';
};

/**
 * `item-not-found`: There is no such item.
 *
 * `not-found`: There is nothing at this address.
 */
export type ItemNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:item-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-the-owner`: Only the owner of the item may do this.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheOwnerOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-the-owner' | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `item-not-held`: The item is not held for this reservation.
 *
 * `item-not-lent`: The item is not lent to this reservation.
 *
 * `not-paid`: The reservation has no payment in force.
 */
export type ItemNotHeldOrItemNotLentOrNotPaid = Problem & {
  readonly status?: 409;
  readonly type?:
    | 'urn:gdmarket:problem:item-not-held'
    | 'urn:gdmarket:problem:item-not-lent'
    | 'urn:gdmarket:problem:not-paid';
};

/** `precondition-failed`: It has changed since it was read. `ETag` has the present tag. */
export type PreconditionFailed = Problem & {
  readonly status?: 412;
  readonly type?: 'urn:gdmarket:problem:precondition-failed';
};

/**
 * `item-held`: The item is held for a reservation.
 *
 * `item-lent`: The item was handed over already.
 */
export type ItemHeldOrItemLent = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:item-held' | 'urn:gdmarket:problem:item-lent';
};

/** `malformed-if-match`: `If-Match` is no list of entity tags. */
export type MalformedIfMatch = Problem & {
  readonly status?: 400;
  readonly type?: 'urn:gdmarket:problem:malformed-if-match';
};

/**
 * `not-yours`: The filter names somebody else.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotYoursOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-yours' | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `not-yourself`: `customerId` names somebody else.
 *
 * `own-item`: The item is the renter’s own.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotYourselfOrOwnItemOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?:
    | 'urn:gdmarket:problem:not-yourself'
    | 'urn:gdmarket:problem:own-item'
    | 'urn:gdmarket:problem:no-customer-number';
};

/** `item-not-found`: There is no such item. */
export type ItemNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:item-not-found';
};

/**
 * `too-many-reservations`: The person reserves too often in an hour.
 *
 * `too-many-unpaid-reservations`: The person has too many reservations that are not paid.
 *
 * `too-many-requests`: Too many requests came at once.
 */
export type TooManyReservationsOrTooManyUnpaidReservationsOrTooManyRequests =
  | (Problem & {
      readonly status?: 429;
      readonly type?:
        | 'urn:gdmarket:problem:too-many-reservations'
        | 'urn:gdmarket:problem:too-many-unpaid-reservations'
        | 'urn:gdmarket:problem:too-many-requests';
    })
  | GatewayMessage;

/**
 * `reservation-not-found`: There is no such reservation, or it was cancelled.
 *
 * `not-found`: There is nothing at this address.
 */
export type ReservationNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:reservation-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-the-renter`: Only the renter of the reservation may do this.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheRenterOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:not-the-renter' | 'urn:gdmarket:problem:no-customer-number';
};

/** `reason-required`: Who cancels the reservation of somebody else has to give a reason. */
export type ReasonRequired = Problem & {
  readonly status?: 422;
  readonly type?: 'urn:gdmarket:problem:reason-required';
};

/** `payment-declined`: The payment provider declined the payment. */
export type PaymentDeclined = Problem & {
  readonly status?: 402;
  readonly type?: 'urn:gdmarket:problem:payment-declined';
};

/** `rentals-open`: Who asks still rents something, or somebody rents something of theirs. */
export type RentalsOpen = Problem & {
  readonly status?: 409;
  readonly type?: 'urn:gdmarket:problem:rentals-open';
};

/**
 * `payment-not-found`: There is no such payment.
 *
 * `not-found`: There is nothing at this address.
 */
export type PaymentNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:payment-not-found' | 'urn:gdmarket:problem:not-found';
};

/**
 * `not-the-renter`: Only the renter of the reservation may do this.
 *
 * `not-yourself`: `customerId` names somebody else.
 *
 * `no-customer-number`: The token is good, but has no number of a person.
 */
export type NotTheRenterOrNotYourselfOrNoCustomerNumber = Problem & {
  readonly status?: 403;
  readonly type?:
    | 'urn:gdmarket:problem:not-the-renter'
    | 'urn:gdmarket:problem:not-yourself'
    | 'urn:gdmarket:problem:no-customer-number';
};

/**
 * `review-not-found`: There is no such review.
 *
 * `not-found`: There is nothing at this address.
 */
export type ReviewNotFoundOrNotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:review-not-found' | 'urn:gdmarket:problem:not-found';
};

/** `not-found`: There is nothing at this address. */
export type NotFound = Problem & {
  readonly status?: 404;
  readonly type?: 'urn:gdmarket:problem:not-found';
};

/**
 * `no-customer-number`: The token is good, but has no number of a person.
 *
 * `not-an-operator`: Only operators may see this.
 */
export type NoCustomerNumberOrNotAnOperator = Problem & {
  readonly status?: 403;
  readonly type?: 'urn:gdmarket:problem:no-customer-number' | 'urn:gdmarket:problem:not-an-operator';
};

/** Read the index. */
export const getIndex: Operation<
  Record<string, never>,
  {
    readonly 200: Index;
    readonly 303: undefined;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/');

/** Read this document. */
export const getDocument: Operation<
  Record<string, never>,
  {
    readonly 200: Document;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/openapi.json');

/** Read the document of the events. What happens in the market, as AsyncAPI. */
export const getEvents: Operation<
  Record<string, never>,
  {
    readonly 200: EventDocument;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/asyncapi.json');

/** Read this document as a page. */
export const getReference: Operation<
  Record<string, never>,
  {
    readonly 200: ReferencePage;
    readonly 304: NotModified;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: OutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/docs');

/** List items. */
export const listItems: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly ownerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'itemNo' | 'itemNo,asc' | 'itemNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ItemPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items');

/** Register an item. */
export const registerItem: Operation<
  RegisterItem,
  {
    readonly 201: Item;
    readonly 400: MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 409: ItemExistsOrRequestUnderWay;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: IdempotencyKeyReused;
    readonly 429: TooManyRegistrationsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/items');

/** Read an item. */
export const getItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: Item;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/items/{itemNo}');

/** Change an item, with all its fields. As `PATCH`, but name and price are required. */
export const replaceItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & ReplaceItem,
  {
    readonly 200: Item;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: ItemNotHeldOrItemNotLentOrNotPaid;
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PUT', '/items/{itemNo}');

/** Change an item, hand it over or take it back. The body says how the item shall be; fields that are so already ask for nothing. Handing over captures the payment. */
export const changeItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  } & ChangeItem,
  {
    readonly 200: Item;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: ItemNotHeldOrItemNotLentOrNotPaid;
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/items/{itemNo}');

/** Delete an item. Possible while no reservation holds it. */
export const deleteItem: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 204: undefined;
    readonly 400: MalformedIfMatch;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheOwnerOrNoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 409: ItemHeldOrItemLent;
    readonly 412: PreconditionFailed;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/items/{itemNo}');

/** List reservations. */
export const listReservations: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly customerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reservationNo' | 'reservationNo,asc' | 'reservationNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReservationPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYoursOrNoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations');

/** Reserve an item. The item answers within a second: the reservation is then `Confirmed` or `Rejected`. A price in the body is the one that the renter agrees to: with another price of the item it is rejected. */
export const reserve: Operation<
  Reserve,
  {
    readonly 201: Reservation;
    readonly 400: MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYourselfOrOwnItemOrNoCustomerNumber;
    readonly 404: ItemNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:item-already-reserved'
        | 'urn:gdmarket:problem:item-being-released'
        | 'urn:gdmarket:problem:reserved-a-moment-ago'
        | 'urn:gdmarket:problem:request-under-way';
    };
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: IdempotencyKeyReused;
    readonly 429: TooManyReservationsOrTooManyUnpaidReservationsOrTooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/reservations');

/** Read a reservation. */
export const getReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: Reservation;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reservations/{reservationNo}');

/** Pay, take the payment back, or cancel for the renter. The body says how the reservation shall be. `paymentStatus` alone always asks payment, also when it is so already. `status` Cancelled is for the owner and operators, who give the renter a reason: the reservation is then `Rejected`. */
export const changeReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  } & ChangeReservation,
  {
    readonly 200: Reservation;
    readonly 202: Reservation;
    readonly 204: undefined;
    readonly 400: Problem & {
      readonly status?: 400;
      readonly type?:
        | 'urn:gdmarket:problem:invalid-request'
        | 'urn:gdmarket:problem:unknown-command'
        | 'urn:gdmarket:problem:malformed-body'
        | 'urn:gdmarket:problem:invalid-body'
        | 'urn:gdmarket:problem:malformed-if-match';
    };
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 402: PaymentDeclined;
    readonly 403: NotTheRenterOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:reservation-closed'
        | 'urn:gdmarket:problem:reservation-rejected'
        | 'urn:gdmarket:problem:price-changed'
        | 'urn:gdmarket:problem:reservation-not-confirmed'
        | 'urn:gdmarket:problem:reservation-cancelled'
        | 'urn:gdmarket:problem:cancellation-undecided'
        | 'urn:gdmarket:problem:payment-overtaken'
        | 'urn:gdmarket:problem:item-lent';
    };
    readonly 412: PreconditionFailed;
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: ReasonRequired;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:payment-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('PATCH', '/reservations/{reservationNo}');

/** Cancel a reservation. Possible until the item is handed over. The money is given back. */
export const cancelReservation: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
  },
  {
    readonly 200: Reservation;
    readonly 202: Reservation;
    readonly 204: undefined;
    readonly 400: MalformedIfMatch;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheRenterOrNoCustomerNumber;
    readonly 404: ReservationNotFoundOrNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:reservation-closed'
        | 'urn:gdmarket:problem:reservation-rejected'
        | 'urn:gdmarket:problem:price-changed'
        | 'urn:gdmarket:problem:item-lent';
    };
    readonly 412: PreconditionFailed;
    readonly 422: ReasonRequired;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/reservations/{reservationNo}');

/** Read who asks. You need a token, also in an open market. The answer has the open ones of your newest 100 reservations. The link `reservations` leads to all of them. To see what others have reserved of your items, read the list of your items. */
export const getMe: Operation<
  Record<string, never>,
  {
    readonly 200: Me;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/me');

/** Be forgotten. The market deletes your name and your comments within seconds, and takes your free items off the market. Your rentals, your scores and your number stay. You can send this request again. It does not delete your account: ask the service where you sign in. */
export const forgetMe: Operation<
  Record<string, never>,
  {
    readonly 204: undefined;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 409: RentalsOpen;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('DELETE', '/me');

/** List payments. */
export const listPayments: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly customerId?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'paymentNo' | 'paymentNo,asc' | 'paymentNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: PaymentPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotYoursOrNoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/payments');

/** Read a payment. */
export const getPayment: Operation<
  {
    /** The number of a payment: that of its reservation. */
    readonly paymentNo: number;
  },
  {
    readonly 200: Payment;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumber;
    readonly 404: PaymentNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/payments/{paymentNo}');

/** List reviews. */
export const listReviews: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly itemNo?: number;
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reviewNo' | 'reviewNo,asc' | 'reviewNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReviewPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviews');

/** Write the review of a returned reservation. The reviewed item leaves the market with it. */
export const writeReview: Operation<
  WriteReview,
  {
    readonly 201: Review;
    readonly 400: MalformedBodyOrInvalidBodyOrMalformedIdempotencyKey;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NotTheRenterOrNotYourselfOrNoCustomerNumber;
    readonly 404: ItemNotFound;
    readonly 409: Problem & {
      readonly status?: 409;
      readonly type?:
        | 'urn:gdmarket:problem:not-returned'
        | 'urn:gdmarket:problem:already-reviewed'
        | 'urn:gdmarket:problem:item-gone'
        | 'urn:gdmarket:problem:item-held'
        | 'urn:gdmarket:problem:item-lent'
        | 'urn:gdmarket:problem:request-under-way';
    };
    readonly 413: BodyTooLarge;
    readonly 415: UnsupportedMediaType;
    readonly 422: IdempotencyKeyReused;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503:
      | (Problem & {
          readonly status?: 503;
          readonly type?:
            | 'urn:gdmarket:problem:item-unavailable'
            | 'urn:gdmarket:problem:identity-unavailable'
            | 'urn:gdmarket:problem:store-unavailable'
            | 'urn:gdmarket:problem:too-much-contention'
            | 'urn:gdmarket:problem:out-of-time';
        })
      | GatewayMessage;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('POST', '/reviews');

/** Read a review. */
export const getReview: Operation<
  {
    /** The number of a review: that of its reservation. */
    readonly reviewNo: number;
  },
  {
    readonly 200: Review;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ReviewNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviews/{reviewNo}');

/** List items with their newest reservation. */
export const listItemInfoes: Operation<
  {
    /** Only entries with this value. Filters cannot be combined. */
    readonly status?: 'Rentable';
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'itemNo' | 'itemNo,asc' | 'itemNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ItemInfoPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/itemInfoes');

/** Read an item with its newest reservation. */
export const getItemInfo: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
  },
  {
    readonly 200: ItemInfo;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ItemNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/itemInfoes/{itemNo}');

/** List reviews as people look for them. */
export const listReviewInfoes: Operation<
  {
    /** The order: by number, upwards or downwards. */
    readonly sort?: 'reviewNo' | 'reviewNo,asc' | 'reviewNo,desc';
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: ReviewInfoPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviewInfoes');

/** Read a review as people look for it. */
export const getReviewInfo: Operation<
  {
    /** The number of a review: that of its reservation. */
    readonly reviewNo: number;
  },
  {
    readonly 200: ReviewInfo;
    readonly 304: NotModified;
    readonly 401: InvalidToken;
    readonly 403: NoCustomerNumber;
    readonly 404: ReviewNotFoundOrNotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/reviewInfoes/{reviewNo}');

/** List the events of a rental. In order of time, as the market published them. They follow within a minute and are kept for 30 days unless the stage says otherwise. Nothing known is an empty list. */
export const listRentalEvents: Operation<
  {
    /** The number of a reservation. */
    readonly reservationNo: number;
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: EventPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/reservations/{reservationNo}/events');

/** List the events of an item that belong to no rental. In order of time, as the market published them. They follow within a minute and are kept for 30 days unless the stage says otherwise. Nothing known is an empty list. */
export const listItemEvents: Operation<
  {
    /** The number of an item. */
    readonly itemNo: number;
    /** How many entries a page has. A larger number counts as 100, anything else as 20. */
    readonly size?: number;
    /** Where the page begins, from a `next` link. */
    readonly cursor?: string;
  },
  {
    readonly 200: EventPage;
    readonly 304: NotModified;
    readonly 400: InvalidQuery;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 404: NotFound;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/items/{itemNo}/events');

/** List the circuits of synchronous calls. */
export const listCircuits: Operation<
  Record<string, never>,
  {
    readonly 200: CircuitPage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/circuits');

/** List the settings of the running market. */
export const listSettings: Operation<
  Record<string, never>,
  {
    readonly 200: SettingPage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/settings');

/** List what could not be processed. */
export const listDeadLetters: Operation<
  Record<string, never>,
  {
    readonly 200: QueuePage;
    readonly 304: NotModified;
    readonly 401: InvalidTokenOrSignInRequired;
    readonly 403: NoCustomerNumberOrNotAnOperator;
    readonly 429: TooManyRequests;
    readonly 500: InternalError;
    readonly 503: IdentityUnavailableOrStoreUnavailableOrOutOfTime;
    readonly 504: NoAnswerInTime;
  }
> = /* @__PURE__ */ operation('GET', '/operations/dead-letters');

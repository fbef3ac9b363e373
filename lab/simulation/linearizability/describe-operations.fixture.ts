import { expect } from 'vitest';
import type { ClientRequest, ClientResponse, Operation } from '../histories/history.ts';
import { checkHistory } from './check.ts';

/** An operation without its times. */
export interface Spoken {
  readonly request: ClientRequest;
  readonly response: ClientResponse | undefined;
  readonly span?: readonly [call: number, end: number | undefined];
}

type Status = number | readonly [status: number, code: string, detail?: string] | null;

function spoken(method: string, path: string, sent: ClientRequest['body'], status: Status, shown: object = {}): Spoken {
  const request = sent === undefined ? { method, path } : { method, path, body: sent };
  if (status === null) return { request, response: undefined };
  if (typeof status === 'number') return { request, response: { status, body: shown } };
  const [number, code, detail] = status;
  return {
    request,
    response: { status: number, body: { type: `urn:gdmarket:problem:${code}`, status: number, detail } },
  };
}

/**
 * The requests of these stories: about item 1, with reservations by number. A status with a code is a problem; null
 * means that no answer came.
 */
export const says = {
  register: (status: Status = 201, itemNo = 1) =>
    spoken('POST', '/items', { itemName: 'Camera', itemPrice: 100 }, status, { itemNo }),
  change: (itemPrice: number, status: Status = 200) =>
    spoken('PATCH', '/items/1', { itemPrice }, status, { itemPrice }),
  item: (status: Status, shown: object = {}) => spoken('GET', '/items/1', undefined, status, shown),
  remove: (status: Status = 204) => spoken('DELETE', '/items/1', undefined, status),
  reserve: (reservationNo: number, status: Status = 201, days: object = {}) =>
    spoken('POST', '/reservations', { customerId: 1, itemNo: 1, ...days }, status, {
      reservationNo,
      itemNo: 1,
      ...days,
    }),
  reservation: (no: number, status: Status, shown: object = {}) =>
    spoken('GET', `/reservations/${no}`, undefined, status, { reservationNo: no, itemNo: 1, ...shown }),
  pay: (no: number, status: Status = 200) =>
    spoken('PATCH', `/reservations/${no}`, { paymentStatus: 'Paid' }, status, {
      reservationNo: no,
      paymentStatus: 'Paid',
    }),
  takeBack: (no: number, status: Status = 200) =>
    spoken('PATCH', `/reservations/${no}`, { paymentStatus: 'NotPaid' }, status, {
      reservationNo: no,
      paymentStatus: 'NotPaid',
    }),
  cancel: (no: number, status: Status = 204) => spoken('DELETE', `/reservations/${no}`, undefined, status),
  turnDown: (no: number, reason: string, status: Status = 200, shown: object = turnedDown(reason)) =>
    spoken('PATCH', `/reservations/${no}`, { status: 'Cancelled', reason }, status, { reservationNo: no, ...shown }),
  lend: (no: number, status: Status = 200) =>
    spoken('PATCH', '/items/1', { reservationNo: no, rentalStatus: 'Renting' }, status, {
      itemNo: 1,
      rentalStatus: 'Renting',
    }),
  back: (no: number, status: Status = 200) =>
    spoken('PATCH', '/items/1', { reservationNo: no, rentalStatus: 'Returned' }, status, {
      itemNo: 1,
      rentalStatus: 'Returned',
    }),
  payment: (no: number, status: Status, shown: object = {}) =>
    spoken('GET', `/payments/${no}`, undefined, status, shown),
  review: (no: number, status: Status = 201, score = 5) =>
    spoken('POST', '/reviews', { reservationNo: no, customerId: 1, score }, status, { reviewNo: no, score }),
  readReview: (no: number, status: Status, score = 5) => spoken('GET', `/reviews/${no}`, undefined, status, { score }),
};

/** What is shown of a reservation that its owner cancelled. */
export function turnedDown(reason: string): object {
  return { status: 'Rejected', paymentStatus: 'NotPaid', rejectionDetail: reason };
}

/** Makes reservation 1, whose renter agreed to this price. */
export function agreed(itemPrice: number): Spoken {
  return spoken('POST', '/reservations', { customerId: 1, itemNo: 1, itemPrice }, 201, { reservationNo: 1, itemNo: 1 });
}

/** Gives an operation its times; without an end, no answer came in time. The other operations begin at 10, 20, 30, … */
export function from(call: number, end: number | undefined, said: Spoken): Spoken {
  return { ...said, span: [call, end] };
}

/**
 * A history: its operations follow one another (at 10, 20, 30, …, each for 5) unless they have times of their own.
 * @example story(says.register(), from(15, 40, says.reserve(1)), says.item(200));
 */
export function story(...said: readonly Spoken[]): Operation[] {
  return said.map(({ request, response, span }, index) => {
    const [call, end] = span ?? [10 * (index + 1), 10 * (index + 1) + 5];
    return { client: `c${index + 1}`, call, return: response === undefined ? undefined : end, request, response };
  });
}

/** The stories of what cannot be explained in a history of one item. */
export function violations(...said: readonly Spoken[]): string[] {
  const { violations: found, undecided, skipped } = checkHistory(story(...said));
  expect({ undecided, skipped }).toEqual({ undecided: [], skipped: 0 });
  return found.map(({ story: text }) => text);
}

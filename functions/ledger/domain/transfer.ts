import type { Account } from './account.ts';

/** Money that moves from one account to another. */
export interface Posting {
  readonly debit: Account;
  readonly credit: Account;
  /** Whole units of the currency, ≥ 0. */
  readonly amount: number;
}

/** A posting in the books, for good. Its key is the event that made it, and its line among the postings of that event. */
export interface Transfer extends Posting {
  readonly eventId: string;
  /** From 1. */
  readonly line: number;
  readonly eventType: string;
  /** When the event happened, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The reservation that is paid, which is also the number of its payment. */
  readonly reservationNo: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** A posting that an event made, as transfers of the books. */
export function transfersOf(
  event: Pick<Transfer, 'eventId' | 'eventType' | 'at' | 'reservationNo' | 'currency'>,
  postings: readonly Posting[],
): readonly Transfer[] {
  const { eventId, eventType, at, reservationNo, currency } = event;
  return postings.map(({ debit, credit, amount }, index) => ({
    eventId,
    line: index + 1,
    eventType,
    at,
    reservationNo,
    debit,
    credit,
    amount,
    currency,
  }));
}

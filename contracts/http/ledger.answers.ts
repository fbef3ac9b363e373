import * as z from 'zod/mini';
import { count, number } from '../events/fields.ts';
import { link } from './hal.answers.ts';

const amount = z.int();
const currency = z.string();

/** Where prices and deposits are, and how much of them went back. */
export const standingAnswer = z.object({
  currency,
  held: amount,
  captured: amount,
  toRefund: amount,
  refunded: amount,
  depositsHeld: amount,
  depositsKept: amount,
  depositsReleased: amount,
  trialBalance: amount,
});

/** An account of the books: what was debited and credited, and the difference. */
export const accountAnswer = z.object({
  account: z.string(),
  currency,
  debits: count,
  credits: count,
  balance: amount,
});

/** An account on one day. */
export const accountDayAnswer = z.object({
  account: z.string(),
  currency,
  opening: amount,
  debits: count,
  credits: count,
  closing: amount,
});

/** Money that moved from one account to another. */
export const transferAnswer = z.object({
  eventId: z.string(),
  line: number,
  eventType: z.string(),
  at: z.string(),
  paymentNo: number,
  debit: z.string(),
  credit: z.string(),
  amount: count,
  currency,
});

/** The books as they stand. */
export const ledgerAnswer = z.object({
  standings: z.array(standingAnswer),
  accounts: z.array(accountAnswer),
  _links: z.object({ self: link, today: link, payment: z.object({ href: z.string(), templated: z.literal(true) }) }),
});

/** The books of one payment. */
export const paymentLedgerAnswer = z.object({
  paymentNo: number,
  standings: z.array(standingAnswer),
  transfers: z.array(transferAnswer),
  _links: z.object({ self: link }),
});

/** The close of one day. */
export const dayCloseAnswer = z.object({
  day: z.string(),
  timeZone: z.string(),
  isOver: z.boolean(),
  standings: z.array(standingAnswer),
  accounts: z.array(accountDayAnswer),
  _links: z.object({ self: link, prev: link, next: z.optional(link), transfers: link }),
});

/** See {@link ledgerAnswer}. */
export type LedgerAnswer = z.output<typeof ledgerAnswer>;
/** See {@link paymentLedgerAnswer}. */
export type PaymentLedgerAnswer = z.output<typeof paymentLedgerAnswer>;
/** See {@link dayCloseAnswer}. */
export type DayCloseAnswer = z.output<typeof dayCloseAnswer>;

import type { LedgerAnswer } from '#contracts/http/ledger.answers.ts';
import type { Turnover } from '../domain/account.ts';
import { balanceOf } from '../domain/standing.ts';
import type { Transfer } from '../domain/transfer.ts';

/** An account with its balance. */
export function toAccount({ account, currency, debits, credits }: Turnover): LedgerAnswer['accounts'][number] {
  return { account, currency, debits, credits, balance: balanceOf({ debits, credits }) };
}

/** A transfer as clients know it: a payment has its reservation's number. */
export function toTransfer({ reservationNo: paymentNo, ...transfer }: Transfer) {
  const { eventId, line, eventType, at, debit, credit, amount, currency } = transfer;
  return { eventId, line, eventType, at, paymentNo, debit, credit, amount, currency };
}

const COLUMNS = ['at', 'paymentNo', 'debit', 'credit', 'amount', 'currency', 'eventType', 'eventId', 'line'] as const;

/** Transfers as CSV (RFC 4180), below a line of names. No field has a comma, a quote or a break. */
export function toCsv(transfers: readonly Transfer[]): string {
  const lines = transfers.map(toTransfer).map((one) => COLUMNS.map((column) => one[column]).join(','));
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

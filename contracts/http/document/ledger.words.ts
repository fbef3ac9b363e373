import { paymentEvents } from '../../events/payment.events.ts';
import type { FieldWords } from './field-words.ts';

/** The words of the books. */
export const ledgerWords: FieldWords = {
  held: { description: 'Authorized at the provider, and neither captured nor to be given back.', example: 100 },
  captured: { description: 'Taken at the hand-over.', example: 0 },
  toRefund: { description: 'Has to be given back, and is not yet back.', example: 0 },
  refunded: { description: 'Everything that was ever given back.', example: 0 },
  depositsHeld: { description: 'Deposits that are reserved at the provider.', example: 200 },
  depositsKept: { description: 'What was taken of deposits for owners.', example: 0 },
  depositsReleased: { description: 'Everything of deposits that was ever freed.', example: 0 },
  trialBalance: { description: 'The sum of all balances: anything but 0 is an error of the books.', example: 0 },
  currency: { description: 'The currency, by ISO 4217.', example: 'KRW' },
  account: {
    description: '`renters`, `held`, `captured`, `to-refund`, `depositors`, `deposits` or `kept`.',
    example: 'held',
  },
  debits: { description: 'What was debited to the account.', example: 100 },
  credits: { description: 'What was credited to the account.', example: 0 },
  balance: { description: 'Debits minus credits.', example: 100 },
  opening: { description: 'The balance when the day began.', example: 0 },
  closing: { description: 'The balance when the day ended, or now.', example: 100 },
  debit: { description: 'The account that the money moved to.', example: 'held' },
  credit: { description: 'The account that the money came from.', example: 'renters' },
  amount: { description: 'Whole units of the currency.', example: 100 },
  line: { description: 'Its number among the transfers of its event.', example: 1 },
  'Transfer.eventId': { description: 'The event that moved the money.', example: 'payment#1#1' },
  'Transfer.eventType': { description: 'The name of that event.', example: paymentEvents.PaymentApproved.name },
  at: { description: 'When it happened, in UTC.', example: '2026-11-29T10:00:00.000Z' },
  day: { description: 'The day, where the market is.', example: '2026-11-29' },
  timeZone: { description: 'The market’s time zone.', example: 'Asia/Seoul' },
  isOver: { description: 'Whether the day has ended.', example: true },
  standings: {
    description: 'Where the money is, by currency.',
    example: [
      {
        ...{ currency: 'KRW', held: 100, captured: 0, toRefund: 0, refunded: 0 },
        ...{ depositsHeld: 200, depositsKept: 0, depositsReleased: 0, trialBalance: 0 },
      },
    ],
  },
  'Ledger.accounts': {
    description: 'The accounts that have transfers.',
    example: [{ account: 'held', currency: 'KRW', debits: 100, credits: 0, balance: 100 }],
  },
  'DayClose.accounts': {
    description: 'The accounts that have transfers until the end of the day.',
    example: [{ account: 'held', currency: 'KRW', opening: 0, debits: 100, credits: 0, closing: 100 }],
  },
  transfers: { description: 'Money that moved, in order of time.', example: [] },
};

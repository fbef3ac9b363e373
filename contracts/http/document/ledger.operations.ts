import type { RoutesOf } from '../routes.ts';
import type { Operation } from './operation.ts';

const tag = 'ledger';

/** What the routes of the books answer. */
export const ledgerOperations: Readonly<Record<RoutesOf<'ledger'>, Operation>> = {
  'GET /ledger': {
    id: 'getLedger',
    tag,
    summary: 'Read the balances of the books',
    description: 'They follow payments within a minute.',
    answers: { 200: { meaning: 'Every account as it stands.', schema: 'Ledger' } },
    problems: [],
  },
  'GET /ledger/payments/{paymentNo}': {
    id: 'getPaymentLedger',
    tag,
    summary: 'Read the books of a payment',
    description: 'A payment that the books do not know has no transfers.',
    answers: { 200: { meaning: 'All its transfers, in order of time.', schema: 'PaymentLedger' } },
    problems: [],
  },
  'GET /ledger/days/{day}': {
    id: 'getDayClose',
    tag,
    summary: 'Read the close of a day',
    description:
      'A transfer belongs to the day on which its event happened, where the market is. An event that comes late changes the day that it belongs to.',
    answers: {
      200: { meaning: 'Every account at the beginning, during and at the end of the day.', schema: 'DayClose' },
    },
    problems: ['not-found'],
  },
  'GET /ledger/days/{day}/transfers': {
    id: 'exportDay',
    tag,
    summary: 'Export the transfers of a day',
    description:
      'As CSV (RFC 4180), in order of time: at most 10,000. If there are more, the header `link` has the address of the rest, with `rel="next"`.',
    paged: 'by-cursor',
    answers: { 200: { meaning: 'The transfers, below a line of names.', schema: 'TransferFile', type: 'text/csv' } },
    problems: ['not-found', 'invalid-query'],
  },
};

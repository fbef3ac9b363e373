/** What was debited and credited to an account: before the fixed day, and on it. */
const moved = [
  ['captured', [25_000, 0], [100_000, 0]],
  ['depositors', [42_000, 100_000], [0, 0]],
  ['deposits', [100_000, 50_000], [0, 0]],
  ['held', [145_000, 37_000], [10_000, 108_000]],
  ['kept', [8_000, 0], [0, 0]],
  ['renters', [0, 145_000], [8_000, 10_000]],
  ['to-refund', [12_000, 0], [8_000, 8_000]],
] as const;

const currency = 'KRW';
const at = (path: string) => ({ href: `http://market.test/ledger${path}` });

const standing = {
  ...{ currency, held: 10_000, captured: 125_000, toRefund: 12_000, refunded: 8_000 },
  ...{ depositsHeld: 50_000, depositsKept: 8_000, depositsReleased: 42_000, trialBalance: 0 },
};

/** The books as they stand, where money has moved. */
export const fullBooks = {
  standings: [standing],
  accounts: moved.map(([account, [debited, credited], [debits, credits]]) => ({
    ...{ account, currency, debits: debited + debits, credits: credited + credits },
    balance: debited + debits - credited - credits,
  })),
  _links: { self: at(''), today: at('/days/2025-05-04'), payment: { ...at('/payments/{paymentNo}'), templated: true } },
};

/** The same where none has. */
export const emptyBooks = { ...fullBooks, standings: [], accounts: [] };

const day = { day: '2025-05-04', timeZone: 'Asia/Seoul', isOver: false };
const links = {
  self: at('/days/2025-05-04'),
  prev: at('/days/2025-05-03'),
  transfers: at('/days/2025-05-04/transfers'),
};

/** The close of the fixed day, which is not over. */
export const fullDay = {
  ...day,
  standings: [standing],
  accounts: moved.map(([account, [debited, credited], [debits, credits]]) => ({
    ...{ account, currency, opening: debited - credited, debits, credits },
    closing: debited - credited + debits - credits,
  })),
  _links: links,
};

/** The same where no money has moved. */
export const emptyDay = { ...day, standings: [], accounts: [], _links: links };

/** What the fixed market answers about its books, by path. */
export const fixedBooks: Readonly<Record<string, object>> = {
  '/ledger': fullBooks,
  '/ledger/days/2025-05-04': fullDay,
};

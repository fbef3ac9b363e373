import type { PlantedFault } from '../planted-fault.ts';

const POSTINGS = 'functions/ledger/domain/postings.ts';

/** Faults in the books: what an event moves, from where to where, and how often. */
export const bookFaults: readonly PlantedFault[] = [
  {
    name: 'captured-money-booked-the-wrong-way',
    breaks: 'What is captured leaves what is held.',
    edits: [
      {
        file: POSTINGS,
        find: "[{ debit: 'captured', credit: 'held', amount: state.itemPrice }]",
        replace: "[{ debit: 'held', credit: 'captured', amount: state.itemPrice }]",
      },
    ],
  },
  {
    name: 'refund-books-no-deposit',
    breaks: 'A deposit that goes back with the money leaves the books.',
    edits: [
      {
        file: POSTINGS,
        find: "...unlessNone({ debit: 'depositors', credit: 'deposits', amount: deposit }),",
        replace:
          "...unlessNone({ debit: 'depositors', credit: 'deposits', amount: deposit === 0 ? deposit : undefined }),",
      },
    ],
  },
  {
    name: 'same-money-booked-twice',
    breaks: 'Money in force that gets the number of a newer attempt is not booked again.',
    edits: [{ file: POSTINGS, find: 'sameMoney\n      ? NONE', replace: 'sameMoney === false\n      ? NONE' }],
  },
  {
    name: 'no-money-booked-as-to-be-refunded',
    breaks: 'A cancellation without money gives nothing back.',
    edits: [{ file: POSTINGS, find: 'authorizationId === undefined\n', replace: "authorizationId === ''\n" }],
  },
  {
    name: 'lapsed-deposit-booked-as-kept',
    breaks: 'What the provider let lapse is not booked as kept.',
    edits: [
      { file: POSTINGS, find: 'const taken = lapsed ? 0 : kept;', replace: 'const taken = lapsed ? kept : kept;' },
    ],
  },
  {
    name: 'second-posting-lost',
    breaks: 'Each posting of an event has a line of its own in the books.',
    edits: [{ file: 'functions/ledger/domain/transfer.ts', find: 'line: index + 1,', replace: 'line: 1,' }],
  },
  {
    name: 'refund-not-booked',
    breaks: 'The books hear of every event that moves money.',
    edits: [
      {
        file: 'functions/ledger/handlers/ledger.listeners.ts',
        find: 'PaymentRefunded: booked(postings.PaymentRefunded),',
        replace: 'PaymentRefunded: booked(postings.PaymentClosed),',
      },
    ],
  },
];

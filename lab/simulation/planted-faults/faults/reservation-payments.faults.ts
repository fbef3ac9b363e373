import type { PlantedFault } from '../planted-fault.ts';

const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const NEWS = 'functions/reservation/domain/news.decide.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const ASK_PAYMENT_FIRST = 'functions/reservation/use-cases/ask-payment-first.ts';

/** Faults in what a reservation makes of its payment: when it asks, and which of the news it believes. */
export const reservationPaymentFaults: readonly PlantedFault[] = [
  {
    name: 'late-approval-ignored',
    breaks: 'Paid exactly when money is in force, also when nobody waited for the approval any more.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: 'isUnlent(reservation) && news.attempt > reservation.paymentFence,',
        replace: 'false,',
      },
    ],
  },
  {
    name: 'old-approval-believed',
    breaks: 'An approval older than the newest cancellation is not believed.',
    edits: [
      {
        file: NEWS,
        find: 'isUnlent(reservation) && news.attempt > reservation.paymentFence,',
        replace: "isUnlent(reservation) && reservation.paymentStatus === 'NotPaid',",
      },
    ],
  },
  {
    name: 'late-payment-cancellation-ignored',
    breaks: 'Not paid when no money is in force, also when nobody waited for the cancellation any more.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: 'return reservation.status === undefined',
      },
    ],
  },
  {
    name: 'old-payment-cancellation-believed',
    breaks: 'A payment cancellation older than the newest approval is not believed.',
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: "return isUnlent(reservation) && reservation.paymentStatus === 'Paid'",
      },
    ],
  },
  {
    name: 'overtaken-payment-recorded',
    breaks: 'A payment that a cancellation overtook on its way back is not recorded.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (attempt > reservation.paymentFence) return happened(paidUnder(attempt, reservation));',
        replace: "if (reservation.paymentStatus === 'NotPaid') return happened(paidUnder(attempt, reservation));",
      },
    ],
  },
  {
    name: 'overtaken-payment-cancellation-recorded',
    breaks: 'A payment cancellation that a new payment overtook on its way back is not recorded.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (isNewerCancellation(reservation, command.attempt)) return',
        replace: "if (reservation.paymentStatus === 'Paid') return",
      },
    ],
  },
  {
    name: 'unconfirmed-reservation-paid',
    breaks: 'Nothing is paid before the item has confirmed the reservation and said its price.',
    edits: [
      {
        file: RENTER,
        find: "if (reservation.status === 'Requested') {",
        replace: "if (reservation.status === 'Rejected') {",
      },
    ],
  },
  {
    name: 'paid-while-it-is-to-be-cancelled',
    breaks: 'While it is not decided whether it can be cancelled, nobody pays.',
    edits: [
      {
        file: RENTER,
        find: 'notOpen(reservation) ?? cancellationAsked(reservation) ?? tooEarly(',
        replace: 'notOpen(reservation) ?? tooEarly(',
      },
    ],
  },
  {
    name: 'paid-again-without-asking',
    breaks: 'A 200 NotPaid is not undone by an approval that comes late: payment is asked, too.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (reservation === undefined || !isUnlent(reservation) || isCancellationAsked(reservation)) return nothing();\n  return reservation',
        replace: 'if (reservation === undefined || reservation.version > 0) return nothing();\n  return reservation',
      },
    ],
  },
  {
    name: 'attempt-renumbered-when-decided-anew',
    breaks: 'An attempt keeps its number however often its write is decided anew.',
    rare: true,
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: 'decideForRenter(reservation, command(attempt, reservation));',
        replace: 'decideForRenter(reservation, command(reservation?.version ?? attempt, reservation));',
      },
    ],
  },
  {
    name: 'payment-asked-though-nothing-to-do',
    breaks: 'Payment is asked only when the reservation would change.',
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: "if (decide(found).outcome === 'event') {",
        replace: "if (decide(found).outcome !== 'rejected') {",
      },
    ],
  },
  {
    name: 'payment-cancellation-heard-twice',
    breaks: 'News of an attempt that is known change nothing (>= for >).',
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: 'return isUnlent(reservation) && news.attempt >= reservation.paymentFence',
      },
    ],
  },
  {
    name: 'lent-but-not-paid',
    breaks: 'A lent item is a paid one, also before the approval was heard.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: "rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };",
        replace: "rentalStatus: 'Renting', ...ended };",
      },
    ],
  },
  {
    name: 'returned-but-not-paid',
    breaks: 'A closed rental is paid, also when the approval comes after the return.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: "{ status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid', ...ended }",
        replace: "{ status: 'Closed', rentalStatus: 'Returned', ...ended }",
      },
    ],
  },
];

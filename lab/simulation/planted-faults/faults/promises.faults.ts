import type { PlantedFault } from '../planted-fault.ts';

const CANCEL = 'functions/reservation/use-cases/cancel-reservation.use-case.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const TERMS = 'contracts/days/terms.ts';
const NEWS = 'functions/reservation/domain/news.decide.ts';
const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const LISTENERS = 'functions/reservation/handlers/reservation.listeners.ts';
const WATCH = 'functions/reservation/use-cases/watch-hold.use-case.ts';

/** Faults in what is told for good, and in how long holds last. */
export const promiseFaults: readonly PlantedFault[] = [
  {
    name: 'cancelled-without-asking-payment',
    breaks: 'A 204 is never undone: payment closes first.',
    edits: [
      {
        file: CANCEL,
        find: 'const { outcome } = await close({ reservationNo, itemNo }, context);',
        replace: "void close;\n  void itemNo;\n  const outcome = 'closed' as 'closed' | 'captured' | 'unknown';",
      },
    ],
  },
  {
    name: 'undecided-told-as-cancelled',
    breaks: 'What payment has not decided yet is 202.',
    edits: [
      {
        file: CANCEL,
        find: "if (outcome === 'unknown') return asked;",
        replace: "if (outcome === 'unknown') return { state: { ...reservation, status: 'Cancelling' } };",
      },
    ],
  },
  {
    name: 'captured-told-as-cancelled',
    breaks: 'Who was lent to is told so, and not that it is cancelled.',
    rare: true,
    edits: [
      {
        file: CANCEL,
        find: 'return { rejection: itemLent };',
        replace: "return { state: { ...reservation, status: 'Cancelling' } };",
      },
    ],
  },
  {
    name: 'taken-back-without-asking',
    breaks: 'A 200 NotPaid is not undone by a payment that is late.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: "return reservation.paymentStatus === wanted ? happened({ type: 'PaymentAskedAgain' })",
        replace:
          "return reservation.paymentStatus === wanted && wanted === 'Paid' ? happened({ type: 'PaymentAskedAgain' })",
      },
      {
        file: RENTER,
        find: 'if (isNewerCancellation(reservation, command.attempt)) return happened',
        replace:
          "if (reservation.paymentStatus === 'Paid' && isNewerCancellation(reservation, command.attempt)) return happened",
      },
    ],
  },
  {
    name: 'taken-back-while-it-is-to-be-cancelled',
    breaks: 'Who wishes to cancel takes nothing back until that is decided.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'const refusal = notOpen(reservation) ?? alreadyLent(reservation) ?? cancellationAsked(reservation);',
        replace: 'const refusal = notOpen(reservation) ?? alreadyLent(reservation);',
      },
    ],
  },
  {
    name: 'hand-over-does-not-end-the-wish',
    breaks: 'A cancellation that was captured first is wanted no more.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: "rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };",
        replace: "rentalStatus: 'Renting', paymentStatus: 'Paid', payBy: undefined };",
      },
    ],
  },
  {
    name: 'agreed-price-of-nothing-not-looked-at',
    breaks: 'Who agreed to nothing agreed to a price.',
    rare: true,
    edits: [
      { file: TERMS, find: '(agreed.itemPrice ?? itemPrice) ===', replace: '(agreed.itemPrice || itemPrice) ===' },
    ],
  },
  {
    name: 'time-to-pay-not-watched',
    breaks: 'A thing that nobody pays for is free again.',
    edits: [{ file: LISTENERS, find: 'Reserved: watch,', replace: 'Reserved: async () => undefined,' }],
  },
  {
    name: 'time-after-taking-back-not-watched',
    breaks: 'Unpaid holds end, also when they were paid before.',
    edits: [
      {
        file: LISTENERS,
        find: 'PaymentCancellationRequested: watch,',
        replace: 'PaymentCancellationRequested: async () => undefined,',
      },
    ],
  },
  {
    name: 'time-not-sent-on',
    breaks: 'A message that comes before its time is sent on.',
    edits: [
      {
        file: LISTENERS,
        find: 'if (seconds > 0 && !isInIndex) await dependencies.comeAgain.in(seconds, envelope);',
        replace: 'if (seconds > 900 && !isInIndex) await dependencies.comeAgain.in(seconds, envelope);',
      },
    ],
  },
  {
    name: 'lost-when-it-cannot-be-sent-on',
    breaks: 'A message that the queue does not take comes again by itself.',
    edits: [
      {
        file: LISTENERS,
        find: 'await dependencies.comeAgain.in(seconds, envelope);',
        replace: 'await dependencies.comeAgain.in(seconds, envelope).catch(() => undefined);',
      },
    ],
  },
  {
    name: 'held-back-for-longer-than-a-queue-can',
    breaks: 'A queue holds a message back for fifteen minutes at most.',
    edits: [
      {
        file: 'functions/shared/events/consuming/come-again-sqs.ts',
        find: 'Math.min(MAX_SECONDS, Math.max(1, Math.ceil(seconds)))',
        replace: 'Math.min(2 * MAX_SECONDS, Math.max(1, Math.ceil(seconds)))',
      },
    ],
  },
  {
    name: 'expired-before-its-time',
    breaks: 'Nobody loses a hold before the time that they were told.',
    edits: [
      {
        file: WATCH,
        find: 'if (payBy > now) return payBy - now;',
        replace: 'if (payBy > now + 1) return payBy - now;',
      },
      { file: NEWS, find: 'payBy <= now;', replace: 'payBy <= now + 1;' },
    ],
  },
  {
    name: 'new-time-to-pay-not-given',
    breaks: 'Who takes back a payment has time to pay again.',
    edits: [
      {
        file: EVOLVE,
        find: 'const { attempt: paymentFence, payBy = reservation.payBy, lapsed, wasNotPaid } = event;',
        replace: 'const { attempt: paymentFence, lapsed, wasNotPaid } = event;\n      const payBy = reservation.payBy;',
      },
    ],
  },
];

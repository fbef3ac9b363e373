import type { PlantedFault } from '../planted-fault.ts';

const APPROVE = 'functions/payment/domain/approve.decide.ts';
const CANCEL = 'functions/payment/domain/cancel.decide.ts';
const CLOSE = 'functions/payment/domain/close.decide.ts';
const CAPTURE = 'functions/payment/domain/capture.decide.ts';
const APPROVE_USE_CASE = 'functions/payment/use-cases/approve-payment.use-case.ts';

/** Faults in the payment: which attempt counts, and what excludes what. */
export const paymentFaults: readonly PlantedFault[] = [
  {
    name: 'attempt-number-ignored',
    breaks: 'An approval that a newer cancellation overtook is refused.',
    fromModel: 'attempt',
    rare: true,
    edits: [
      {
        file: APPROVE,
        find: "if (!isNewer) return rejected('conflict', 'stale', 'a newer cancellation overtook it');",
        replace: '',
      },
    ],
  },
  {
    name: 'closed-payment-approved',
    breaks: 'A payment closed by its reservation’s cancellation stays closed, whatever approval comes late.',
    rare: true,
    edits: [
      {
        file: APPROVE,
        find: "if (payment.status === 'Closed') return rejected('conflict', 'closed', 'the payment is closed');",
        replace: '',
      },
    ],
  },
  {
    name: 'paid-again-while-paid',
    breaks: 'Money in force is enough, whichever attempt brought it: nobody is charged twice.',
    edits: [
      {
        file: APPROVE,
        find: 'const known = { authorizationId, deposit:',
        replace: 'const known = { deposit:',
      },
      {
        file: APPROVE_USE_CASE,
        find: 'if (state !== undefined && isInForce(state)) return',
        replace: 'if (state?.version === 0) return',
      },
    ],
  },
  {
    name: 'captured-payment-cancelled',
    breaks: 'Cancel payment and lend are decided on the payment: captured first, and the money stays.',
    fromModel: 'void-captured',
    edits: [
      {
        file: CANCEL,
        find: "if (payment?.status === 'Captured') return rejected('conflict', 'captured', 'the money was taken at the hand-over');",
        replace: '',
      },
    ],
  },
  {
    name: 'newer-payment-cancelled-by-an-old-request',
    breaks: 'A cancellation that a newer payment overtook leaves that payment in force.',
    rare: true,
    edits: [
      {
        file: CANCEL,
        find: "if (payment?.status === 'Approved' && payment.attempt > attempt) {",
        replace: "if (payment?.status === 'Closed') {",
      },
    ],
  },
  {
    name: 'unpaid-reservation-never-closed',
    breaks: 'A cancelled reservation is closed at payment also before it was ever paid.',
    edits: [
      {
        file: CLOSE,
        find: "return happened({ type: 'PaymentClosed', ...charge, because });",
        replace: 'return nothing();',
      },
    ],
  },
  {
    name: 'cancelled-payment-captured',
    breaks: 'Only money in force is captured.',
    edits: [
      {
        file: CAPTURE,
        find: "if (payment?.status !== 'Approved' || payment.authorizationId !== taken)",
        replace: 'if (payment === undefined || payment.authorizationId !== taken)',
      },
    ],
  },
  {
    name: 'captured-payment-closed',
    breaks: 'Cancel and lend are decided on the payment: captured first, and nothing is cancelled any more.',
    fromModel: 'close-captured',
    rare: true,
    edits: [
      {
        file: CLOSE,
        find: "if (payment.status === 'Captured') return rejected('conflict', 'captured', 'the money was taken at the hand-over');",
        replace: '',
      },
    ],
  },
  {
    name: 'closed-payment-captured',
    breaks: 'Closed and captured exclude each other: nothing is lent that was cancelled.',
    fromModel: 'closed-captured',
    edits: [
      {
        file: CAPTURE,
        find: "if (payment?.status !== 'Approved' || payment.authorizationId !== taken)",
        replace:
          "if ((payment?.status !== 'Approved' && payment?.status !== 'Closed') || payment.authorizationId !== taken)",
      },
      {
        file: 'functions/payment/domain/payment.evolve.ts',
        find: "if (payment?.status !== 'Approved') throw",
        replace: 'if (payment === undefined) throw',
      },
    ],
  },
  {
    name: 'expired-while-paid',
    breaks: 'Expire and pay are decided on the payment: money in force wins.',
    rare: true,
    fromModel: 'expire-paid',
    edits: [
      {
        file: CLOSE,
        find: "if (isInForce(payment)) return rejected('conflict', 'paid', 'the payment is in force');",
        replace: '',
      },
    ],
  },
  {
    name: 'older-number-kept-by-money-in-force',
    breaks: 'A 200 Paid is not undone by a cancellation that comes late: the payment takes the newer number.',
    rare: true,
    edits: [
      {
        file: APPROVE,
        find: "if (payment.status === 'Captured' || !isNewer) return nothing();",
        replace: "if (payment.status !== 'Canceled') return nothing();",
      },
    ],
  },
  {
    name: 'cancelled-payment-cancelled-again',
    breaks: 'A payment cancellation asked again is found done, whatever came between.',
    edits: [
      {
        file: CANCEL,
        find: "if (payment?.status === 'Canceled' && payment.attempt >= attempt) return nothing();",
        replace: '',
      },
    ],
  },
  {
    name: 'closed-payment-cancelled',
    breaks: 'A payment closed by its reservation’s cancellation stays closed, whatever cancellation comes late.',
    rare: true,
    edits: [
      {
        file: CANCEL,
        find: "if (payment?.status === 'Closed') return nothing();\n  if (payment?.status === 'Canceled'",
        replace: "if (payment?.status === 'Canceled'",
      },
    ],
  },
];

import type { PlantedFault } from '../planted-fault.ts';

const PAYMENT_LISTENERS = 'functions/payment/handlers/payment.listeners.ts';
const SETTLEMENTS = 'functions/payment/handlers/settlement.listeners.ts';
const DECIDE = 'functions/payment/domain/deposit.decide.ts';
const PRESENTER = 'functions/payment/handlers/payment.presenter.ts';
const APPROVE = 'functions/payment/domain/approve.decide.ts';
const CHARGE = 'functions/reservation/domain/reservation.charge.ts';
const POSTINGS = 'functions/ledger/domain/postings.ts';
const REFUND = 'functions/payment/domain/refund.decide.ts';
const LATE = 'contracts/days/late.ts';
const RESERVATION_LISTENERS = 'functions/reservation/handlers/reservation.listeners.ts';
const NEWS = 'functions/reservation/domain/news.decide.ts';

/** Faults in deposits: what is reserved, until when, and what becomes of it. */
export const depositFaults: readonly PlantedFault[] = [
  {
    name: 'deposit-not-charged',
    breaks: 'The deposit that was agreed is authorized beside the payment.',
    edits: [{ file: CHARGE, find: ', ...(deposit !== undefined && { deposit })', replace: '' }],
  },
  {
    name: 'come-back-in-a-second-for-the-deposit',
    breaks: 'An owner who would keep of a deposit before the return is not told to ask again.',
    edits: [
      {
        file: DECIDE,
        find: "return rejected('conflict', 'not-returned', 'the owner keeps of a deposit once the item is back');",
        replace:
          "return { outcome: 'rejected', rejection: { kind: 'conflict', code: 'not-returned', detail: 'the owner keeps of a deposit once the item is back', retryAfterSeconds: 1 } };",
      },
    ],
  },
  {
    name: 'deposit-not-adopted',
    breaks: 'A reservation adopts the deposit of the item, as its price.',
    edits: [{ file: NEWS, find: ', ...termsShown(terms) };', replace: ' };' }],
  },
  {
    name: 'deposit-lost-with-a-new-number',
    breaks: 'Money in force that gets the number of a newer attempt keeps its deposit.',
    edits: [{ file: APPROVE, find: 'deposit: deposit?.amount', replace: 'deposit: undefined' }],
  },
  {
    name: 'deposit-waits-for-ever',
    breaks: 'Payment hears that the item is back: the time to keep of the deposit begins.',
    fromModel: 'deposit-waits',
    edits: [{ file: PAYMENT_LISTENERS, find: 'if (keepBy !== undefined) await', replace: 'if (keepBy === 0) await' }],
  },
  {
    name: 'deposit-time-is-not-watched',
    breaks: 'The message about a deposit waits until its time is over.',
    edits: [
      {
        file: PAYMENT_LISTENERS,
        find: 'if (seconds > 0) await dependencies.comeAgain.in(seconds, envelope);',
        replace: 'if (seconds > 900) await dependencies.comeAgain.in(seconds, envelope);',
      },
    ],
  },
  {
    name: 'released-deposit-not-freed',
    breaks: 'What was decided on a deposit is done at the provider.',
    edits: [
      {
        file: SETTLEMENTS,
        find: 'settleDeposit(dependencies, { reservationNo, authorizationId, kept: 0 }, context)',
        replace:
          'authorizationId === "" ? settleDeposit(dependencies, { reservationNo, authorizationId, kept: 0 }, context) : Promise.resolve()',
      },
    ],
  },
  {
    name: 'deposit-booked-as-kept',
    breaks: 'The books follow a deposit once the provider has settled it, to where it went.',
    edits: [
      {
        file: POSTINGS,
        find: "...unlessNone({ debit: 'depositors', credit: 'deposits', amount: amount - taken }),",
        replace: "...unlessNone({ debit: 'kept', credit: 'deposits', amount: amount - taken }),",
      },
    ],
  },
  {
    name: 'deposit-goes-back-unsaid',
    breaks: 'A refund says which deposit went back with the money.',
    edits: [{ file: REFUND, find: ', ...(deposit !== undefined && { deposit }) });', replace: ' });' }],
  },
  {
    name: 'deposit-kept-before-the-return',
    breaks: 'An owner keeps of a deposit once the item is back.',
    fromModel: 'deposit-early',
    edits: [
      {
        file: DECIDE,
        find: 'if (!isCaptured(payment) || deposit.keepBy === undefined)',
        replace: 'if (!isCaptured(payment))',
      },
      { file: DECIDE, find: 'if (deposit.keepBy < now)', replace: 'if ((deposit.keepBy ?? now) < now)' },
    ],
  },
  {
    name: 'deposit-kept-twice',
    breaks: 'An owner keeps of a deposit once.',
    fromModel: 'deposit-twice',
    edits: [
      { file: DECIDE, find: 'if (deposit.kept !== undefined) return', replace: 'if (deposit.kept === 0) return' },
    ],
  },
  {
    name: 'kept-deposit-released',
    breaks: 'What an owner keeps is not released when the time is over.',
    fromModel: 'deposit-freed',
    edits: [
      { file: DECIDE, find: ' || kept !== undefined) return nothing();', replace: ' || kept === 0) return nothing();' },
    ],
  },
  {
    name: 'deposit-stays-with-a-cancellation',
    breaks: 'The deposit of a payment goes back with its money.',
    fromModel: 'deposit-stays',
    edits: [
      {
        file: 'functions/payment/domain/payment.evolve.ts',
        find: '    refundsPending: payment?.refundsPending,\n',
        replace: '    refundsPending: payment?.refundsPending,\n    deposit: payment?.deposit,\n',
      },
    ],
  },
  {
    name: 'more-kept-than-the-deposit',
    breaks: 'An owner keeps at most the whole deposit.',
    edits: [{ file: DECIDE, find: 'if (kept > deposit.amount)', replace: 'if (kept < 0)' }],
  },
  {
    name: 'deposit-kept-by-its-renter',
    breaks: 'Only the owner of the item keeps of its deposit.',
    edits: [
      {
        file: 'functions/payment/domain/payment.policy.ts',
        find: '(actsFor(caller, payment.ownerId)\n',
        replace: '(actsFor(caller, payment.ownerId) || actsFor(caller, payment.customerId)\n',
      },
    ],
  },
  {
    name: 'deposit-reason-lost',
    breaks: 'The renter is told why an owner keeps of a deposit.',
    edits: [{ file: DECIDE, find: '...(!deposit.forgotten && { reason })', replace: '...(kept < 0 && { reason })' }],
  },
  {
    name: 'deposit-reason-not-forgotten',
    breaks: 'With an owner or a renter their reasons are forgotten.',
    rare: true,
    edits: [
      { file: DECIDE, find: 'return forgotten || kept === 0 ?', replace: 'return forgotten || kept !== undefined ?' },
    ],
  },
  {
    name: 'deposit-reason-shown-to-everybody',
    breaks: 'The owner’s words are for both sides, in an open market for those who have signed in.',
    edits: [{ file: PRESENTER, find: 'reason: withWords ? reason : null', replace: 'reason' }],
  },
  {
    name: 'lapsed-deposit-shown-with-what-was-wanted',
    breaks: 'Clients see that nothing was kept of a deposit that lapsed.',
    edits: [{ file: PRESENTER, find: 'keepBy: null, kept: 0,', replace: 'keepBy: null, kept,' }],
  },
  {
    name: 'lapsed-deposit-shown-as-kept',
    breaks: 'What the provider let lapse is not kept.',
    edits: [{ file: DECIDE, find: "outcome === 'lapsed' && { lapsed: true }", replace: "outcome !== 'lapsed' && {}" }],
  },
  {
    name: 'deposit-time-from-now-on',
    breaks: 'The time to keep of a deposit begins with the return.',
    edits: [
      {
        file: RESERVATION_LISTENERS,
        find: 'await keepDepositBy(dependencies, time);',
        replace: 'await keepDepositBy(dependencies, dependencies.now());',
      },
    ],
  },
  {
    name: 'late-fee-above-the-deposit',
    breaks: 'Late days cost at most the deposit.',
    edits: [{ file: LATE, find: 'Math.min(days * lateFee, deposit)', replace: 'days * lateFee' }],
  },
  {
    name: 'late-fee-in-time',
    breaks: 'What comes back on its last day is not late.',
    edits: [
      {
        file: LATE,
        find: 'numberOf(returnedOn) - numberOf(dueOn)',
        replace: 'numberOf(returnedOn) - numberOf(dueOn) + 1',
      },
    ],
  },
  {
    name: 'late-in-utc',
    breaks: 'The day on which something came back is that of the market.',
    edits: [
      {
        file: RESERVATION_LISTENERS,
        find: 'day ?? marketDay({ now: () => time, timeZone: dependencies.timeZone })',
        replace: 'time.slice(0, 10)',
      },
    ],
  },
  {
    name: 'late-fee-not-adopted',
    breaks: 'A reservation adopts the late fee of the item, as its deposit.',
    edits: [
      { file: RESERVATION_LISTENERS, find: 'total, ownerId, deposit, lateFee }', replace: 'total, ownerId, deposit }' },
    ],
  },
  {
    name: 'late-fee-not-told',
    breaks: 'Payment shows what the reservation says to be due.',
    edits: [{ file: PAYMENT_LISTENERS, find: '{ reservationNo, ...lateIn(state) }', replace: '{ reservationNo }' }],
  },
  {
    name: 'late-although-extended',
    breaks: 'What is extended is due with its extension.',
    edits: [{ file: RESERVATION_LISTENERS, find: ', extendedUntil: until }', replace: ' }' }],
  },
  {
    name: 'late-since-it-was-heard-of',
    breaks: 'Something is back when its return was written, not when the reservation hears of it.',
    edits: [
      {
        file: RESERVATION_LISTENERS,
        find: 'day ?? marketDay({ now: () => time,',
        replace: 'marketDay({ now: dependencies.now,',
      },
    ],
  },
];

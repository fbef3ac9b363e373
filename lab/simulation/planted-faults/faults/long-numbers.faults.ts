import type { PlantedFault } from '../planted-fault.ts';

const APPROVE = 'functions/payment/domain/approve.decide.ts';
const ITEM = 'functions/item/domain/item.ts';
const RESERVATION = 'functions/reservation/domain/reservation.ts';
const OUTBOX = 'functions/shared/events/outbox.ts';

/** Faults that show only when numbers have more than one digit. */
export const longNumberFaults: readonly PlantedFault[] = [
  {
    name: 'hold-places-compared-as-text',
    breaks: 'The tenth reservation of an item comes after the ninth.',
    edits: [
      {
        file: ITEM,
        find: 'return seq <= holdSeq &&',
        replace: 'return String(seq) <= String(holdSeq) &&',
      },
    ],
  },
  {
    name: 'attempts-compared-as-text',
    breaks: 'The tenth attempt to pay is newer than the ninth.',
    rare: true,
    edits: [
      {
        file: APPROVE,
        find: 'const isNewer = approval.attempt > payment.attempt;',
        replace: 'const isNewer = String(approval.attempt) > String(payment.attempt);',
      },
    ],
  },
  {
    name: 'cancellations-heard-of-compared-as-text',
    breaks: 'The tenth cancellation of a payment takes effect after the ninth.',
    edits: [
      {
        file: RESERVATION,
        find: 'return attempt > paymentFence ||',
        replace: 'return String(attempt) > String(paymentFence) ||',
      },
    ],
  },
  {
    name: 'event-ids-run-together',
    breaks: 'The twelfth version of item 1 is not the second of item 11.',
    edits: [
      {
        file: OUTBOX,
        find: `#\${outbox.idOf(change.state)}#\${change.state.version}\``,
        replace: `#\${outbox.idOf(change.state)}\${change.state.version}\``,
      },
    ],
  },
  {
    name: 'numbers-end-at-three-digits',
    breaks: 'The thousandth thing has a number of its own.',
    edits: [
      {
        file: 'functions/shared/persistence/counter/number-sequence.ts',
        find: 'return nextFree++;',
        replace: 'return nextFree++ % 1_000;',
      },
    ],
  },
];

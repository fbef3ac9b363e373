import type { PlantedFault } from '../planted-fault.ts';

const PAY = 'functions/reservation/use-cases/request-payment.use-case.ts';
const ASK = 'functions/reservation/use-cases/ask-payment-first.ts';
const PROBLEM = 'functions/shared/http/problem-of.ts';

/** Faults of what a client is told. */
export const answerFaults: readonly PlantedFault[] = [
  {
    name: 'declined-is-paid',
    breaks: 'What the provider declines is not paid.',
    edits: [
      {
        file: PAY,
        find: "declined: { kind: 'declined', code: 'payment-declined', detail: 'the payment provider declined the payment' },",
        replace: "declined: 'done',",
      },
    ],
  },
  {
    name: 'unavailable-is-paid',
    breaks: 'Never paid without an approval: a payment that does not answer is a 503.',
    edits: [
      {
        file: ASK,
        find: 'await ask({ ...chargeOf(state), attempt }, context);',
        replace: "await ask({ ...chargeOf(state), attempt }, context).catch(() => ({ outcome: 'approved' }));",
      },
    ],
  },
  {
    name: 'refused-by-payment-is-done',
    breaks: 'What payment refuses has not happened.',
    edits: [
      {
        file: ASK,
        find: "if (answer !== 'done') throw new CommandRejected(answer);",
        replace: 'void answer;',
      },
    ],
  },
  {
    name: 'no-retry-after',
    breaks: 'Every 503 says when to try again.',
    edits: [
      {
        file: PROBLEM,
        find: "{ headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) } }",
        replace: '{ headers: {} }',
      },
    ],
  },
  {
    name: 'approved-told-as-declined',
    breaks: 'Declined means that nothing was approved.',
    edits: [
      {
        file: 'functions/payment/use-cases/approve-payment.use-case.ts',
        find: "await provider.void(authorizationId);\n    return { outcome: 'approved' };",
        replace: "await provider.void(authorizationId);\n    return { outcome: 'declined' };",
      },
    ],
  },
];

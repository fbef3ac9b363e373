import type { PlantedFault } from '../planted-fault.ts';

const PAY = 'functions/reservation/use-cases/request-payment.use-case.ts';
const ASK = 'functions/reservation/use-cases/ask-payment-first.ts';
const PROBLEM = 'functions/shared/http/problem/problem-of.ts';

/** Faults in what clients are told. */
export const answerFaults: readonly PlantedFault[] = [
  {
    name: 'declined-is-paid',
    breaks: 'What the provider declines is not paid.',
    rare: true,
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
        find: 'await ask({ ...chargeOf(found), attempt }, context);',
        replace: "await ask({ ...chargeOf(found), attempt }, context).catch(() => ({ outcome: 'approved' }));",
      },
    ],
  },
  {
    name: 'refused-by-payment-is-done',
    breaks: 'What payment refuses has not happened.',
    edits: [
      {
        file: ASK,
        find: "if (answer !== 'done') return { rejection: answer };",
        replace: 'void answer;',
      },
    ],
  },
  {
    name: 'refused-lending-speaks-for-all',
    breaks: 'An open circuit knows what this request did, not what an earlier one did that was given up.',
    edits: [
      {
        file: 'functions/item/handlers/payment-effects.ts',
        find: 'This request did not hand the item over, and captured nothing.',
        replace: 'Nothing was done, and nothing was captured.',
      },
    ],
  },
  {
    name: 'refused-taking-back-speaks-for-all',
    breaks: 'An open circuit knows what this request did, not what an earlier one did that was given up.',
    edits: [
      {
        file: 'functions/reservation/handlers/call-effects.ts',
        find: 'This request gave nothing back.',
        replace: 'This request gave nothing back, and the payment stands.',
      },
    ],
  },
  {
    name: 'refused-review-speaks-for-all',
    breaks: 'An open circuit knows what this request did, not what an earlier one did that was given up.',
    rare: true,
    edits: [
      {
        file: 'functions/review/handlers/item-effects.ts',
        find: 'This request wrote no review, and took no item away.',
        replace: 'This request wrote no review, and the item stays.',
      },
    ],
  },
  {
    name: 'no-retry-after',
    breaks: 'Every 503 says when to try again.',
    edits: [
      {
        file: 'functions/shared/http/problem/http-problem.error.ts',
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
        find: "await provider.void(authorizationId);\n  return { outcome: 'approved' };",
        replace: "await provider.void(authorizationId);\n  return { outcome: 'declined' };",
      },
    ],
  },
  {
    name: 'who-was-asked-before-is-forgotten',
    breaks: 'Trouble of the store tells what may have been done elsewhere.',
    rare: true,
    edits: [{ file: 'functions/shared/calls/lambda-call.ts', find: '    noteChange();\n', replace: '' }],
  },
  {
    name: 'lost-answer-is-forgotten',
    breaks: 'Trouble of the store tells what may have been done before, also when nobody heard of it.',
    rare: true,
    edits: [
      {
        file: 'functions/shared/persistence/store-trouble.ts',
        find: '  if (mayHaveWritten) noteChange();\n',
        replace: '',
      },
    ],
  },
  {
    name: 'lost-answer-of-the-store-means-nothing',
    breaks: 'A write whose answer was lost may have happened.',
    edits: [{ file: PROBLEM, find: 'STORE_SENTENCES[outcome]', replace: "STORE_SENTENCES['nothing-happened']" }],
  },
  {
    name: 'problem-in-another-media-type',
    breaks: 'Every answer is as the published document says.',
    edits: [
      {
        file: 'functions/shared/http/gateway-result.ts',
        find: "body, 'application/problem+json', problem.headers",
        replace: "body, 'application/json', problem.headers",
      },
    ],
  },
  {
    name: 'reservation-found-elsewhere',
    breaks: 'Location says where the new resource is.',
    edits: [
      {
        file: 'functions/shared/http/hal/hal.ts',
        find: 'const location = resourceUrl(request, resource,',
        replace:
          "const location = resourceUrl(request, resource.rel === 'reservation' ? { name: 'payments' } : resource,",
      },
    ],
  },
];

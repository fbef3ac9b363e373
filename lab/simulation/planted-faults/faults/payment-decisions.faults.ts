import type { PlantedFault } from '../planted-fault.ts';

const CAPTURE_PAYMENT = 'functions/payment/use-cases/capture-payment.use-case.ts';
const APPROVE_PAYMENT = 'functions/payment/use-cases/approve-payment.use-case.ts';
const PAYMENT_EVOLVE = 'functions/payment/domain/payment.evolve.ts';
const CANCEL_DECIDE = 'functions/payment/domain/cancel.decide.ts';

/** Faults in what a payment is, and in what is answered to who asks for it. */
export const paymentDecisionFaults: readonly PlantedFault[] = [
  {
    name: 'failed-capture-is-not-paid',
    breaks: 'A store that fails is not a refusal: 409 not-paid had no effect.',
    rare: true,
    edits: [
      {
        file: CAPTURE_PAYMENT,
        find: 'await change((payment) => decideCapture(payment, asked));',
        replace: "await change((payment) => decideCapture(payment, asked)).catch(() => ({ rejection: { code: '' } }));",
      },
    ],
  },
  {
    name: 'failing-provider-is-a-decline',
    breaks: '402 only when the provider declined; one that fails is a 503, its outcome unknown.',
    edits: [
      {
        file: APPROVE_PAYMENT,
        find: 'await provider.authorize({ idempotencyKey, amount: request.itemPrice, deposit: request.deposit });',
        replace:
          "await provider.authorize({ idempotencyKey, amount: request.itemPrice }).catch(() => ({ outcome: 'declined' as const }));",
      },
    ],
  },
  {
    name: 'voided-money-captured',
    breaks: 'The provider is asked to take only money that is in force.',
    edits: [
      {
        file: CAPTURE_PAYMENT,
        find: "asked !== undefined && decideCapture(state).outcome === 'event'",
        replace: 'asked !== undefined',
      },
    ],
  },
  {
    name: 'closed-told-as-overtaken',
    breaks: 'Who pays a cancelled reservation late is told that it was cancelled.',
    edits: [
      {
        file: APPROVE_PAYMENT,
        find: "code === 'closed' ? 'closed' : 'stale'",
        replace: "code === 'nothing' ? 'closed' : 'stale'",
      },
    ],
  },
  {
    name: 'captured-money-told-as-not-captured',
    breaks: 'PaymentCanceled says whether the money had been taken.',
    rare: true,
    edits: [
      {
        file: 'functions/payment/domain/payment.ts',
        find: "captured: payment.status === 'Captured',",
        replace: 'captured: false,',
      },
    ],
  },
  {
    name: 'closed-payment-forgets-its-attempt',
    breaks: 'A closed payment keeps the newest attempt.',
    edits: [
      {
        file: PAYMENT_EVOLVE,
        find: 'attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId',
        replace: 'attempt: 0, authorizationId: payment?.authorizationId',
      },
    ],
  },
  {
    name: 'closed-payment-forgets-its-money',
    breaks: 'A payment that was paid once stays to be seen.',
    edits: [
      {
        file: PAYMENT_EVOLVE,
        find: 'attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId',
        replace: 'attempt: payment?.attempt ?? 0',
      },
    ],
  },
  {
    name: 'same-cancellation-again',
    breaks: 'A payment cancellation asked again with the same attempt is found done (> for >=).',
    edits: [
      {
        file: CANCEL_DECIDE,
        find: "if (payment?.status === 'Canceled' && payment.attempt >= attempt) return nothing();",
        replace: "if (payment?.status === 'Canceled' && payment.attempt > attempt) return nothing();",
      },
    ],
  },
  {
    name: 'nobody-can-pay',
    breaks: '402 only when the provider declined.',
    edits: [
      {
        file: APPROVE_PAYMENT,
        find: 'const authorized = await provider.authorize({ idempotencyKey, amount: request.itemPrice, deposit: request.deposit });',
        replace: `const authorized = { outcome: 'declined' as const, authorizationId: idempotencyKey };\n  void provider;`,
      },
    ],
  },
];

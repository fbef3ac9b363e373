import type { PlantedFault } from '../planted-fault.ts';

const CAPTURE = 'functions/payment/domain/capture.decide.ts';
const APPROVE_USE_CASE = 'functions/payment/use-cases/approve-payment.use-case.ts';
const CAPTURE_USE_CASE = 'functions/payment/use-cases/capture-payment.use-case.ts';
const SETTLE = 'functions/payment/use-cases/settle-cancellation.use-case.ts';
const REFUND = 'functions/payment/domain/refund.decide.ts';

/** Faults in the money at the provider: what is reserved, taken and given back. */
export const moneyFaults: readonly PlantedFault[] = [
  {
    name: 'other-authorization-captured',
    breaks: 'Captured is the money that is in force, not the one before it.',
    rare: true,
    edits: [
      {
        file: CAPTURE,
        find: "if (payment?.status !== 'Approved' || payment.authorizationId !== taken)",
        replace: "if (payment?.status !== 'Approved')",
      },
    ],
  },
  {
    name: 'money-never-taken',
    breaks: 'Lent means that the provider has taken the money.',
    edits: [
      {
        file: CAPTURE_USE_CASE,
        find: "wanted && (await provider.capture(asked)) === 'lapsed'",
        replace: 'wanted && provider === undefined',
      },
    ],
  },
  {
    name: 'money-not-given-back',
    breaks: 'A cancelled payment leaves no money with the provider.',
    edits: [
      {
        file: SETTLE,
        find: 'if (authorizationId === undefined) return;',
        replace: 'if (authorizationId !== captured) return;',
      },
    ],
  },
  {
    name: 'captured-money-not-refunded',
    breaks: 'Money that a hand-over took after the cancellation was decided is refunded.',
    edits: [
      {
        file: SETTLE,
        find: "if (captured || (await provider.void(authorizationId)) === 'captured') await provider.refund(authorizationId);",
        replace: 'if (captured) await provider.refund(authorizationId);\n  else await provider.void(authorizationId);',
      },
    ],
  },
  {
    name: 'refused-authorization-kept',
    breaks: 'Money authorized for an approval that its payment refused is let go.',
    rare: true,
    edits: [
      {
        file: APPROVE_USE_CASE,
        find: 'await provider.void(authorizationId);\n    return refused',
        replace: 'return refused',
      },
    ],
  },
  {
    name: 'attempt-charged-at-every-request',
    breaks: 'An attempt asked again is the same authorization.',
    edits: [
      {
        file: APPROVE_USE_CASE,
        find: 'await provider.authorize({ idempotencyKey, amount',
        replace: 'await provider.authorize({ idempotencyKey: idempotencyKey + context.causationId, amount',
      },
    ],
  },
  {
    name: 'declined-approved',
    breaks: 'What the provider declines is not paid.',
    edits: [
      {
        file: APPROVE_USE_CASE,
        find: "if (authorized.outcome === 'declined') return { outcome: 'declined' };\n  return record(dependencies, { ...request, authorizationId: authorized.authorizationId }, context, state);",
        replace:
          "const authorizationId = authorized.outcome === 'declined' ? idempotencyKey : authorized.authorizationId;\n  return record(dependencies, { ...request, authorizationId }, context, state);",
      },
    ],
  },
  {
    name: 'refund-never-confirmed',
    breaks: 'A payment says that its money is back once it is.',
    edits: [
      {
        file: REFUND,
        find: 'payment?.refundsPending?.includes(authorizationId) !== true',
        replace: 'payment?.refundsPending?.includes(authorizationId) !== false',
      },
    ],
  },
  {
    name: 'refund-confirmed-at-once',
    breaks: 'A payment says that its money is back only when the provider has given it back.',
    edits: [
      {
        file: SETTLE,
        find: 'if (captured ||',
        replace:
          'await paymentAggregate.change(dependencies, reservationNo, (payment) => decideRefunded(payment, authorizationId), context);\n  if (captured ||',
      },
    ],
  },
  {
    name: 'refund-forgotten-when-paid-again',
    breaks: 'Money that was promised back stays promised, whatever is paid anew.',
    edits: [
      {
        file: 'functions/payment/domain/payment.evolve.ts',
        find: 'refundsPending: payment?.refundsPending,',
        replace: "refundsPending: event.type === 'PaymentApproved' ? undefined : payment?.refundsPending,",
      },
    ],
  },
];

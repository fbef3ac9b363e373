import type { PlantedFault } from '../planted-fault.ts';

const CAPTURE = 'functions/payment/use-cases/capture-payment.use-case.ts';
const DECIDE = 'functions/payment/domain/capture.decide.ts';
const LEND = 'functions/item/use-cases/lend-item.use-case.ts';
const ONLY_THIS = "payment?.status !== 'Approved' || payment.authorizationId !== authorizationId";

/** Faults in payments that lapse before the hand-over: what is given up, who is told, and how long they have to pay again. */
export const lapseFaults: readonly PlantedFault[] = [
  {
    name: 'lapsed-taken-for-captured',
    breaks: 'Nothing is captured of an authorization that has lapsed.',
    fromModel: 'lapse-captured',
    edits: [
      {
        file: CAPTURE,
        find: "(await provider.capture(asked)) === 'lapsed'",
        replace: '!(await provider.capture(asked))',
      },
    ],
  },
  {
    name: 'lapse-opens-what-is-closed',
    breaks: 'What was closed or taken back meanwhile stays so, though it has lapsed.',
    fromModel: 'lapse-done',
    edits: [
      {
        file: DECIDE,
        find: ONLY_THIS,
        replace: 'payment === undefined || payment.authorizationId !== authorizationId',
      },
    ],
  },
  {
    name: 'lapsed-money-kept-in-force',
    breaks: 'Money that has lapsed is given up, so that it can be paid again.',
    fromModel: 'lapse-ignored',
    edits: [
      {
        file: CAPTURE,
        find: 'orFail(await change((payment) => decideLapse(payment, asked)))',
        replace:
          "({ ...orFail(await change(() => ({ outcome: 'nothing' }))), status: 'Canceled', lapsed: true } as Payment)",
      },
    ],
  },
  {
    name: 'lapse-forgotten-by-the-row',
    breaks: 'The payment says that it has lapsed until it is paid again.',
    edits: [
      {
        file: 'functions/payment/domain/payment.evolve.ts',
        find: '...(event.lapsed && { lapsed: true,',
        replace: '...(event.lapsed && {',
      },
    ],
  },
  {
    name: 'lapse-not-said-to-the-item',
    breaks: 'An owner who hands over is told that the payment has lapsed.',
    edits: [
      {
        file: CAPTURE,
        find: "...(code === 'lapsed' && { lapsed: true })",
        replace: "...(code === '' && { lapsed: true })",
      },
    ],
  },
  {
    name: 'lapse-not-said-to-the-owner',
    breaks: 'An owner who hands over is told that the payment has lapsed.',
    edits: [
      {
        file: LEND,
        find: 'lapsed ? paymentLapsed(reservationNo) : notPaid',
        replace: 'lapsed && outcome !== outcome ? paymentLapsed(reservationNo) : notPaid',
      },
    ],
  },
  {
    name: 'unpaid-called-lapsed',
    breaks: 'What was never paid, or taken back, has not lapsed.',
    edits: [
      {
        file: LEND,
        find: 'lapsed ? paymentLapsed(reservationNo) : notPaid',
        replace: 'lapsed || outcome ? paymentLapsed(reservationNo) : notPaid',
      },
    ],
  },
  {
    name: 'lapse-not-said-to-the-reservation',
    breaks: 'A reservation whose payment has lapsed is not paid any more.',
    fromModel: 'lapse-silent',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.listeners.ts',
        find: ': tell(reservationNo, await takenBackNow(money), context)',
        replace: ': money.lapsed ? undefined : tell(reservationNo, await takenBackNow(money), context)',
      },
    ],
  },
  {
    name: 'lapse-without-a-reason',
    breaks: 'The reservation says why it has to be paid again.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.listeners.ts',
        find: 'attempt, payBy, lapsed } as const',
        replace: 'attempt, payBy } as const',
      },
    ],
  },
  {
    name: 'lapse-remembered-when-it-is-paid',
    breaks: 'Once it is paid again, nothing is left of a payment that lapsed.',
    edits: [
      {
        file: 'functions/reservation/domain/reservation.evolve.ts',
        find: '  paymentLapsed: undefined,\n',
        replace: '',
      },
    ],
  },
  {
    name: 'lapse-not-shown-to-the-renter',
    breaks: 'Clients see why a reservation has to be paid again.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.presenter.ts',
        find: '...(paymentLapsed && { paymentLapsed })',
        replace: '...(paymentLapsed && {})',
      },
    ],
  },
  {
    name: 'lapse-not-shown-in-the-payment',
    breaks: 'Clients see that a payment has lapsed.',
    edits: [
      {
        file: 'functions/payment/handlers/payment.presenter.ts',
        find: 'hasLapsed(payment) && { lapsed: true }',
        replace: 'hasLapsed(payment) && {}',
      },
    ],
  },
  {
    name: 'lapse-shown-as-given-back',
    breaks: 'Nothing was taken of what lapsed, so nothing is given back.',
    edits: [
      {
        file: 'functions/payment/domain/refund.decide.ts',
        find: ' || authorizationId === lapsedId ? null',
        replace: ' ? null',
      },
    ],
  },
];

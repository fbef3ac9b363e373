import type { Mutant } from './mutant.ts';

/** A change of the code that no test can notice, and why. */
export type Equivalent = Pick<Mutant, 'file' | 'original' | 'replacement'> & {
  readonly reason: string;
  /** In how many places of the file; one by default. */
  readonly places?: number;
};

/**
 * All mutants that may survive. A survivor that is missing here is a missing test; an entry whose mutant dies must be
 * removed.
 */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'functions/payment/use-cases/capture-payment.use-case.ts',
    original: 'taken !== undefined',
    replacement: 'true',
    reason: 'Only an approved payment gets this far, and that has an authorization; the types alone do not know.',
  },
  {
    file: 'functions/review/use-cases/request-review.use-case.ts',
    original: '{ state: undefined }',
    replacement: '{}',
    reason: 'Reads the same: nothing is there yet.',
  },
  {
    file: 'functions/item/use-cases/register-item.use-case.ts',
    original: '{ state: undefined }',
    replacement: '{}',
    reason: 'Reads the same: nothing is there yet.',
  },
  {
    file: 'functions/item/use-cases/delete-item-for-review.use-case.ts',
    original: 'deletion?.review',
    replacement: 'deletion.review',
    reason: 'The decision deleted the item, or found it deleted by this review; the types alone do not know.',
  },
  {
    file: 'functions/shared/use-cases/create-once.ts',
    original: '() => false',
    replacement: '() => undefined',
    reason: 'Both mean no: the answer is only a condition.',
  },
  {
    file: 'packages/resilience/circuit/circuit.decide.ts',
    original: "row.state === 'half-open'",
    replacement: 'true',
    reason: 'Only a claim has a holder; the types want to be told.',
  },
  {
    file: 'packages/resilience/breaker/breaker-shared.ts',
    original: 'effect?.type',
    replacement: 'effect.type',
    reason: 'Something is always to be done about a request; the types alone do not know.',
  },
  {
    file: 'packages/resilience/breaker/breaker-shared.ts',
    original: 'metrics?.count',
    replacement: 'metrics.count',
    reason: 'Without metrics it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/guard/guard.ts',
    original: 'metrics?.count',
    replacement: 'metrics.count',
    reason: 'Without metrics it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/guard/guard.ts',
    original: 'logger?.warn',
    replacement: 'logger.warn',
    reason: 'Without a logger it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/store/bounded-store.ts',
    original: 'logger?.warn',
    replacement: 'logger.warn',
    reason: 'Without a logger it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/breaker/breaker-shared.ts',
    original: 'logger?.info',
    replacement: 'logger.info',
    reason: 'Without a logger it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/breaker/breaker-shared.ts',
    original: "logger?.[to === 'open' ? 'warn' : 'info']",
    replacement: "logger[to === 'open' ? 'warn' : 'info']",
    reason: 'Without a logger it throws, and what telling throws is dropped.',
  },
  {
    file: 'packages/resilience/circuit/circuit.decide.ts',
    original: 'there.version > circuit.row.version',
    replacement: 'there.version >= circuit.row.version',
    reason: 'The same version is written over itself.',
  },
  {
    file: 'functions/payment/domain/payment.evolve.ts',
    original: 'payment?.refundsPending',
    replacement: 'payment.refundsPending',
    reason: 'Only a payment with money has money to give back; the types alone do not know.',
  },
  {
    file: 'functions/payment/use-cases/approve-payment.use-case.ts',
    original: 'payment !== undefined',
    replacement: 'true',
    reason: 'Only a payment in force gets this far; the types alone do not know.',
  },
  {
    file: 'functions/reservation/domain/news.decide.ts',
    original: 'payBy !== undefined',
    replacement: 'true',
    reason: 'Nothing is not before any time; the types want to be told.',
  },
  {
    file: 'functions/reservation/use-cases/reserve.use-case.ts',
    original: 'openReservationNo === undefined',
    replacement: 'false',
    reason: 'No reservation has no number: the repository in memory finds none either.',
  },
  {
    file: 'functions/review/use-cases/write-review-once.use-case.ts',
    original: 'review?.status',
    replacement: 'review.status',
    reason: 'A key is claimed only for a review that was requested; the types alone do not know.',
  },
  {
    file: 'functions/payment/use-cases/approve-payment.use-case.ts',
    original: "first.outcome === 'nothing'",
    replacement: 'false',
    reason: 'Money in force that gets the number it has stays as it is, and is approved.',
  },
  {
    file: 'functions/payment/use-cases/approve-payment.use-case.ts',
    original: "'nothing'",
    replacement: '""',
    reason: 'Money in force that gets the number it has stays as it is, and is approved.',
  },
  {
    file: 'functions/item/use-cases/answer-reservation.use-case.ts',
    original: 'orFail(changed);',
    replacement: ';',
    reason: 'An absent item answers by an event or not at all: no decision of it is a refusal.',
  },
  {
    file: 'functions/review/use-cases/write-review-once.use-case.ts',
    original: 'async () => reservationNo',
    replacement: '() => undefined',
    reason: 'The number of the key is not read: its reservation identifies a review.',
  },
  {
    file: 'functions/review/use-cases/write-review-once.use-case.ts',
    original: "review?.status !== 'Written'",
    replacement: 'false',
    reason: 'A review that is not written has no words, so it is no other request’s either.',
  },
];

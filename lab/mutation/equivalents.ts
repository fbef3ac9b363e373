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
];

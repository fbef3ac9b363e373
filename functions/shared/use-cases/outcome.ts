import type { Rejection } from '../domain/decision.ts';
import { existing } from './existing.ts';

/** The result of a command or a query: the state, or why the domain refuses. */
export type Outcome<S> = { readonly state: S; readonly rejection?: undefined } | { readonly rejection: Rejection };

/**
 * The outcome of a decision that accepts only what exists. Throws when it accepted and left no state: see {@link
 * existing}.
 */
export function existingOf<S>(outcome: Outcome<S | undefined>): Outcome<S> {
  return outcome.rejection === undefined ? { state: existing(outcome.state) } : outcome;
}

/**
 * The state after a decision that never refuses. Throws when it refused: then the decision is wrong, and its message
 * comes again.
 */
export function orFail<S>(outcome: Outcome<S>): S {
  if (outcome.rejection !== undefined) throw new Error(`refused: ${outcome.rejection.code}`);
  return outcome.state;
}

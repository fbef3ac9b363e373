import type { Decision } from '../domain/decision.ts';

/** What a caller expects of the state that their command is decided on. Throws what they are to be told when it is not so. */
export type Expectation<S> = (state: S) => void;

/** A decision that is made only on a state as expected. What is not there for the caller stays not found. */
export function expecting<S, E>(
  expectation: Expectation<S> | undefined,
  decide: (state: S | undefined) => Decision<E>,
): (state: S | undefined) => Decision<E> {
  if (expectation === undefined) return decide;
  return (state) => {
    const decision = decide(state);
    const isAbsent = decision.outcome === 'rejected' && decision.rejection.kind === 'not-found';
    if (state !== undefined && !isAbsent) expectation(state);
    return decision;
  };
}

import type { Decision } from '../domain/decision.ts';
import type { Permission } from '../domain/permission.ts';

/** What a caller expects of the state that their command is decided on. Returns the refusal when the state differs. */
export type Expectation<S> = Permission<S>;

/** Decides only when the state is as expected, or permitted. What the caller cannot see stays not found. */
export function expecting<S, E>(
  expectation: Expectation<S> | undefined,
  decide: (state: S | undefined) => Decision<E>,
): (state: S | undefined) => Decision<E> {
  if (expectation === undefined) return decide;
  return (state) => {
    const decision = decide(state);
    const isAbsent = decision.outcome === 'rejected' && decision.rejection.kind === 'not-found';
    const rejection = state === undefined || isAbsent ? undefined : expectation(state);
    return rejection === undefined ? decision : { outcome: 'rejected', rejection };
  };
}

import type { Rejection } from '../domain/decision.ts';
import type { Outcome } from '../use-cases/outcome.ts';
import { HttpProblem, retryAfter } from './problem.ts';

const STATUS_OF_REJECTION: Readonly<Record<Rejection['kind'], number>> = {
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  declined: 402,
  unprocessable: 422,
};

/** The state of an outcome. Throws a refusal as HttpProblem; `membersOf` adds to what that tells. */
export function orRefuse<S>(
  outcome: Outcome<S>,
  membersOf: (rejection: Rejection) => Readonly<Record<string, unknown>> = () => ({}),
): S {
  if (outcome.rejection === undefined) return outcome.state;
  const { rejection } = outcome;
  const { kind, code, detail, retryAfterSeconds, facts } = rejection;
  throw new HttpProblem(STATUS_OF_REJECTION[kind], code, detail, {
    ...(retryAfterSeconds && retryAfter(retryAfterSeconds)),
    members: { ...facts, ...membersOf(rejection) },
  });
}

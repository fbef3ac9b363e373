import { type CallOutcome, DependencyUnavailable } from '@gdmarket/resilience';
import { OutOfTime } from '#shared/config/out-of-time.error.ts';
import { IdentityUnavailable } from '#shared/identity/identity-unavailable.error.ts';
import { InvalidToken } from '#shared/identity/invalid-token.error.ts';
import type { LogFields } from '#shared/observability/logger.ts';
import { StoreUnavailable } from '#shared/persistence/store-unavailable.error.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { HttpProblem, retryAfter } from './http-problem.error.ts';

/** What a failure of the store means for the request. */
const STORE_SENTENCES: Readonly<Record<CallOutcome, string>> = {
  'nothing-happened': 'The store is busy or out of reach. Nothing was changed; ask again shortly.',
  unknown: 'The store did not answer. What you asked for may have been done: look, or ask again shortly.',
};

/** An error as the problem for the client, and the fields for the log alone. */
export interface ToldProblem {
  readonly problem: HttpProblem;
  readonly logFields: LogFields;
}

/** The problem for an error. An error that was not meant for clients becomes a 500 that reveals nothing. */
export function problemOf(error: unknown): ToldProblem {
  if (error instanceof HttpProblem) return { problem: error, logFields: {} };
  if (error instanceof DependencyUnavailable) {
    const { dependency, reason, message, retryAfterSeconds } = error;
    return {
      problem: unavailable(`${dependency}-unavailable`, message, retryAfterSeconds),
      logFields: { dependency, reason },
    };
  }
  if (error instanceof TooMuchContention) {
    // Leaves out calls of other functions before: they may have taken effect.
    const detail =
      'Too many changes came at once, and this one was not completed. Ask again shortly: nothing is done twice.';
    return { problem: unavailable('too-much-contention', detail, 1), logFields: {} };
  }
  if (error instanceof StoreUnavailable) {
    const { outcome, retryAfterSeconds, message: reason } = error;
    return {
      problem: unavailable('store-unavailable', STORE_SENTENCES[outcome], retryAfterSeconds),
      logFields: { outcome, reason },
    };
  }
  if (error instanceof InvalidToken) {
    const { reason, message } = error;
    const headers = { 'www-authenticate': `Bearer error="invalid_token", error_description="${message}"` };
    return { problem: new HttpProblem(401, 'invalid-token', message, { headers }), logFields: { reason } };
  }
  if (error instanceof IdentityUnavailable) {
    const detail = 'Whether the token is good cannot be found out at the moment. Ask again shortly.';
    const { message: reason, retryAfterSeconds } = error;
    return { problem: unavailable('identity-unavailable', detail, retryAfterSeconds), logFields: { reason } };
  }
  if (error instanceof OutOfTime) {
    const detail = 'This took too long and was given up. It may have been done: look, or ask again shortly.';
    return { problem: unavailable('out-of-time', detail, 1), logFields: { reason: error.message } };
  }
  const detail = 'Something went wrong on our side. Quote the correlation id when you report it.';
  return { problem: new HttpProblem(500, 'internal-error', detail), logFields: {} };
}

/** 503: the request is fine, and trying it again is safe. */
function unavailable(code: string, detail: string, seconds: number): HttpProblem {
  return new HttpProblem(503, code, detail, retryAfter(seconds));
}

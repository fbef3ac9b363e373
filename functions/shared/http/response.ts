import type { Rejection } from '../domain/decision.ts';
import type { Outcome } from '../use-cases/outcome.ts';
import { HttpProblem, retryAfter } from './problem/http-problem.error.ts';

/** A route's answer; the handler adds the content type and the headers of every response. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent means a response without a body. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`; `headers` have its content type. */
  readonly text?: string;
  /** Bytes in base64, sent as bytes instead of `body`; `headers` have their content type. */
  readonly base64?: string;
  /** The version of the state in the body, for resources that can be changed under `If-Match`. */
  readonly version?: number | undefined;
}

/** 200 with a body, and the version of its state if the resource can be changed. */
export function ok(body: unknown, version?: number): HttpResponse {
  return { status: 200, body, version };
}

/**
 * 201 with the new resource's address, its body and, if it can be changed, its version. `isRepeated`: an earlier
 * sending of the same request created it.
 */
export function created(
  location: string,
  body: unknown,
  { version, isRepeated = false }: { readonly version?: number; readonly isRepeated?: boolean } = {},
): HttpResponse {
  const headers = { location, ...(isRepeated && { 'idempotent-replayed': 'true' }) };
  return { status: 201, headers, body, version };
}

/** 202: not decided yet. `location` is the address to look at, `body` the state until then. */
export function accepted(location: string, body: unknown, version?: number): HttpResponse {
  return { status: 202, headers: { location }, body, version };
}

/** 204, no body. */
export function noContent(): HttpResponse {
  return { status: 204 };
}

const STATUS_OF_REJECTION: Readonly<Record<Rejection['kind'], number>> = {
  'not-found': 404,
  conflict: 409,
  unauthenticated: 401,
  forbidden: 403,
  declined: 402,
  precondition: 412,
  unprocessable: 422,
  'too-many': 429,
};

/** The state of an outcome. Throws a refusal as HttpProblem; `membersOf` adds extension members to it. */
export function orRefuse<S>(
  outcome: Outcome<S>,
  membersOf: (rejection: Rejection) => Readonly<Record<string, unknown>> = () => ({}),
): S {
  if (outcome.rejection === undefined) return outcome.state;
  const { rejection } = outcome;
  const { kind, code, detail, retryAfterSeconds, facts, tag } = rejection;
  throw new HttpProblem(STATUS_OF_REJECTION[kind], code, detail, {
    ...(retryAfterSeconds && retryAfter(retryAfterSeconds)),
    ...(tag && { headers: { etag: tag } }),
    ...(kind === 'unauthenticated' && { headers: { 'www-authenticate': 'Bearer' } }),
    members: { ...facts, ...membersOf(rejection) },
  });
}

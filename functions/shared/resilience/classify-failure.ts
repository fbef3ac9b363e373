import { CallFailed, type CallOutcome } from './call-failed.error.ts';
import { TimeLimitExceeded } from './time-limit.ts';

/** Node's codes for "never got there". https://nodejs.org/api/errors.html#common-system-errors */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** Node's and undici's codes for "lost on the way". */
const lost: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
]);

/**
 * Whether an error speaks against the dependency (time-out, throttle, transport, 5xx), and then what is known of the effect.
 * `undefined` means it does not: it is the caller's own mistake or a business answer and must not open a breaker.
 * Reads `CallFailed`, the AWS SDK's `$metadata`, Node's error codes, and one level of `cause`.
 */
export function classifyFailure(error: unknown): CallOutcome | undefined {
  if (!(error instanceof Error)) return undefined;
  return classifyOne(error) ?? (error.cause instanceof Error ? classifyOne(error.cause) : undefined);
}

function classifyOne(error: Error): CallOutcome | undefined {
  if (error instanceof CallFailed) return error.outcome;
  if (error instanceof TimeLimitExceeded || error.name === 'TimeoutError') return 'unknown';
  return byStatus(statusOf(error)) ?? byCode(Reflect.get(error, 'code'));
}

function byStatus(status: number): CallOutcome | undefined {
  if (status === 429) return 'nothing-happened';
  return status >= 500 ? 'unknown' : undefined;
}

function byCode(code: unknown): CallOutcome | undefined {
  if (neverSent.has(code)) return 'nothing-happened';
  return lost.has(code) ? 'unknown' : undefined;
}

function statusOf(error: Error): number {
  const metadata: unknown = Reflect.get(error, '$metadata');
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}

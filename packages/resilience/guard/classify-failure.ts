import { TimeLimitExceeded } from '../base/time-limit-exceeded.error.ts';
import { CallFailed, type CallOutcome } from './call-failed.error.ts';

/** Node's and undici's codes for "never got there". https://nodejs.org/api/errors.html#common-system-errors */
const neverSent: ReadonlySet<unknown> = new Set([
  'CERT_HAS_EXPIRED',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Means "never got there" when a connection was being made; an established one can be lost with these codes, too. */
const outOfReach: ReadonlySet<unknown> = new Set(['EHOSTUNREACH', 'ENETUNREACH']);
/** Node's and undici's codes for "lost on the way". https://undici.nodejs.org/#/docs/api/Errors */
const lost: ReadonlySet<unknown> = new Set([
  'EPROTO',
  'ERR_HTTP2_SESSION_ERROR',
  'ERR_HTTP2_STREAM_ERROR',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
/**
 * AWS services' codes for a throttle, most of them with status 400: the list of `@smithy/core`
 * (retry/service-error-classification). It is repeated here because not every user of the guard has an AWS client.
 */
const throttles: ReadonlySet<unknown> = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);
/**
 * Too late, or under way. The SDK counts the last one as a throttle as well, but its first request may still take
 * effect.
 */
const unsettled: ReadonlySet<unknown> = new Set([
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'TransactionInProgressException',
]);

/**
 * Classifies an error: the known effect of the call if the dependency is at fault (time-out, throttle, transport, 5xx),
 * else `undefined`. `undefined` means the caller's own mistake or a business answer, which must not open a breaker.
 * Reads `CallFailed`, the names and marks of the AWS SDK's errors, `status` or `statusCode` of other HTTP clients,
 * Node's error codes, and one level of `cause`.
 */
export function classifyFailure(error: unknown): CallOutcome | undefined {
  if (!(error instanceof Error)) return undefined;
  return classifyOne(error) ?? (error.cause instanceof Error ? classifyOne(error.cause) : undefined);
}

function classifyOne(error: Error): CallOutcome | undefined {
  if (error instanceof CallFailed) return error.outcome;
  const code: unknown = Reflect.get(error, 'code');
  if (error instanceof TimeLimitExceeded || unsettled.has(error.name)) return 'unknown';
  if (throttles.has(error.name) || throttles.has(code) || isMarkedThrottle(error)) return 'nothing-happened';
  return byStatus(statusOf(error)) ?? byCode(code, Reflect.get(error, 'syscall'));
}

function byStatus(status: number): CallOutcome | undefined {
  if (status === 429) return 'nothing-happened';
  return status >= 500 ? 'unknown' : undefined;
}

function byCode(code: unknown, syscall: unknown): CallOutcome | undefined {
  if (neverSent.has(code)) return 'nothing-happened';
  if (outOfReach.has(code)) return syscall === 'connect' ? 'nothing-happened' : 'unknown';
  return lost.has(code) || isUnreadableAnswer(code) ? 'unknown' : undefined;
}

/** The codes of Node's HTTP parser. */
function isUnreadableAnswer(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('HPE_');
}

/** The SDK marks an error that its service's model calls a throttle. */
function isMarkedThrottle(error: Error): boolean {
  const mark: unknown = Reflect.get(error, '$retryable');
  return typeof mark === 'object' && mark !== null && 'throttling' in mark && mark.throttling === true;
}

function statusOf(error: Error): number {
  const status = awsStatusOf(error) ?? Reflect.get(error, 'status') ?? Reflect.get(error, 'statusCode');
  return typeof status === 'number' ? status : 0;
}

function awsStatusOf(error: Error): unknown {
  const metadata: unknown = Reflect.get(error, '$metadata');
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return metadata.httpStatusCode;
}

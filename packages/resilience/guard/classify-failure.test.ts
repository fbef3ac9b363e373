import { describe, expect, it } from 'vitest';
import { TimeLimitExceeded } from '../base/time-limit-exceeded.error.ts';
import { CallFailed } from './call-failed.error.ts';
import { classifyFailure } from './classify-failure.ts';

function sdkError(httpStatusCode: unknown): Error {
  return Object.assign(new Error('from the service'), { $metadata: { httpStatusCode } });
}

/** An error of an AWS client: its name is the service's code. */
function namedError(name: string, httpStatusCode = 400): Error {
  return Object.assign(sdkError(httpStatusCode), { name });
}

function systemError(code: unknown, syscall = 'connect'): Error {
  return Object.assign(new Error('from the socket'), { code, syscall });
}

/** An error of an HTTP client that is not AWS's. */
function httpError(fields: object): Error {
  return Object.assign(new Error('from the server'), fields);
}

describe('what speaks against a dependency', () => {
  it.each([
    ['a time-out', new TimeLimitExceeded(610), 'unknown'],
    ['the SDK’s own time-out', Object.assign(new Error('socket'), { name: 'TimeoutError' }), 'unknown'],
    ['a throttle', sdkError(429), 'nothing-happened'],
    ['500', sdkError(500), 'unknown'],
    ['503', sdkError(503), 'unknown'],
    ['a refused connection', systemError('ECONNREFUSED'), 'nothing-happened'],
    ['an unknown host', systemError('ENOTFOUND'), 'nothing-happened'],
    ['a name server that is away', systemError('EAI_AGAIN'), 'nothing-happened'],
    ['a host out of reach', systemError('EHOSTUNREACH'), 'nothing-happened'],
    ['a network out of reach', systemError('ENETUNREACH'), 'nothing-happened'],
    ['a host that went out of reach in the middle', systemError('EHOSTUNREACH', 'read'), 'unknown'],
    ['a network that went out of reach in the middle', systemError('ENETUNREACH', 'write'), 'unknown'],
    ['another client’s 503', httpError({ status: 503 }), 'unknown'],
    ['another client’s 429', httpError({ status: 429 }), 'nothing-happened'],
    ['the same under another name', httpError({ statusCode: 502 }), 'unknown'],
    ['TLS that broke', systemError('EPROTO', 'write'), 'unknown'],
    ['an HTTP/2 stream that broke', systemError('ERR_HTTP2_STREAM_ERROR'), 'unknown'],
    ['an HTTP/2 session that broke', systemError('ERR_HTTP2_SESSION_ERROR'), 'unknown'],
    ['half an answer', systemError('ERR_STREAM_PREMATURE_CLOSE'), 'unknown'],
    ['an answer that is not HTTP', systemError('HPE_INVALID_CONSTANT'), 'unknown'],
    ['a certificate that has expired', systemError('CERT_HAS_EXPIRED'), 'nothing-happened'],
    ['a reset connection', systemError('ECONNRESET'), 'unknown'],
    ['a broken pipe', systemError('EPIPE'), 'unknown'],
    ['a connection that undici could not make in time', systemError('UND_ERR_CONNECT_TIMEOUT'), 'nothing-happened'],
    ['a connection that timed out', systemError('ETIMEDOUT'), 'unknown'],
    ['an aborted connection', systemError('ECONNABORTED'), 'unknown'],
    ['undici’s broken socket', systemError('UND_ERR_SOCKET'), 'unknown'],
    ['undici’s time-out', systemError('UND_ERR_HEADERS_TIMEOUT'), 'unknown'],
    ['undici’s time-out in the middle of an answer', systemError('UND_ERR_BODY_TIMEOUT'), 'unknown'],
    [
      'a throttle that the service’s model knows as one',
      Object.assign(sdkError(400), { $retryable: { throttling: true } }),
      'nothing-happened',
    ],
    [
      'a throttle that has its name as code',
      Object.assign(sdkError(400), { code: 'ThrottlingException' }),
      'nothing-happened',
    ],
    ['a throttle that comes as 5xx', namedError('EC2ThrottledException', 502), 'nothing-happened'],
    ['the same transaction under way', namedError('TransactionInProgressException'), 'unknown'],
    ['a request the service waited for in vain', namedError('RequestTimeout'), 'unknown'],
    ['the same in other services', namedError('RequestTimeoutException', 408), 'unknown'],
    [
      'fetch’s connection that took too long',
      new TypeError('fetch failed', { cause: systemError('UND_ERR_CONNECT_TIMEOUT') }),
      'nothing-happened',
    ],
    [
      'fetch’s wrapped error',
      new TypeError('fetch failed', { cause: systemError('ECONNREFUSED') }),
      'nothing-happened',
    ],
    ['a crashed callee', new CallFailed('crashed', 'unknown'), 'unknown'],
    ['a refusing callee', new CallFailed('full', 'nothing-happened'), 'nothing-happened'],
  ])('%s', (_name, error, outcome) => {
    expect(classifyFailure(error)).toBe(outcome);
  });
});

describe('a throttle without status 429', () => {
  it.each([
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
  ])('%s: nothing has happened', (name) => {
    expect(classifyFailure(namedError(name))).toBe('nothing-happened');
  });
});

describe('what does not', () => {
  it.each([
    ['400', sdkError(400)],
    ['403', sdkError(403)],
    ['404', sdkError(404)],
    ['409', sdkError(409)],
    ['499', sdkError(499)],
    ['a status that is no number', sdkError('500')],
    ['no metadata', Object.assign(new Error('odd'), { $metadata: null })],
    ['metadata in words', Object.assign(new Error('odd'), { $metadata: 'httpStatusCode 500' })],
    ['a condition that does not hold', namedError('ConditionalCheckFailedException')],
    ['a request that is malformed', namedError('ValidationException')],
    ['what may be repeated, but is no throttle', Object.assign(sdkError(400), { $retryable: {} })],
    ['a mark that is none', Object.assign(sdkError(400), { $retryable: null })],
    ['a mark that says no', Object.assign(sdkError(400), { $retryable: { throttling: false } })],
    ['another client’s 404', httpError({ status: 404 })],
    ['a status in words', httpError({ status: 'failed' })],
    ['another code', systemError('ENOENT')],
    ['a code that only sounds alike', systemError('SHPE_')],
    ['a code that is no text', systemError(111)],
    ['a mistake in the code', new TypeError('x is not a function')],
    ['a cause that is no error', new Error('x', { cause: 'ECONNRESET' })],
    ['something thrown that is no error', 'ECONNRESET'],
  ])('%s', (_name, error) => {
    expect(classifyFailure(error)).toBeUndefined();
  });
});

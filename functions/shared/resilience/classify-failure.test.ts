import { describe, expect, it } from 'vitest';
import { CallFailed } from './call-failed.error.ts';
import { classifyFailure } from './classify-failure.ts';
import { TimeLimitExceeded } from './time-limit.ts';

function sdkError(httpStatusCode: unknown): Error {
  return Object.assign(new Error('from the service'), { $metadata: { httpStatusCode } });
}

function systemError(code: unknown): Error {
  return Object.assign(new Error('from the socket'), { code });
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
    ['a reset connection', systemError('ECONNRESET'), 'unknown'],
    ['a broken pipe', systemError('EPIPE'), 'unknown'],
    ['a connection that timed out', systemError('ETIMEDOUT'), 'unknown'],
    ['an aborted connection', systemError('ECONNABORTED'), 'unknown'],
    ['undici’s broken socket', systemError('UND_ERR_SOCKET'), 'unknown'],
    ['undici’s time-out', systemError('UND_ERR_HEADERS_TIMEOUT'), 'unknown'],
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
    ['another code', systemError('ENOENT')],
    ['a code that is no text', systemError(111)],
    ['a mistake in the code', new TypeError('x is not a function')],
    ['a cause that is no error', new Error('x', { cause: 'ECONNRESET' })],
    ['something thrown that is no error', 'ECONNRESET'],
  ])('%s', (_name, error) => {
    expect(classifyFailure(error)).toBeUndefined();
  });
});

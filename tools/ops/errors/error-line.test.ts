import { describe, expect, it } from 'vitest';
import { errorIn } from './error-line.ts';

const time = '2026-11-29T10:00:00.000Z';

describe('an error in a log', () => {
  it('is read from a line of ours', () => {
    const line = { level: 'error', time, message: 'event failed', function: 'f', error: 'TypeError: x', stack: 's' };
    expect(errorIn(JSON.stringify(line))).toEqual({ time, title: 'event failed: TypeError: x', stack: 's' });
    expect(errorIn(JSON.stringify({ ...line, correlationId: 'c-1' }))?.title).toBe('event failed: TypeError: x (c-1)');
  });

  it('is read from a line of Lambda’s about what nobody caught', () => {
    const message = { errorType: 'Error', errorMessage: 'boom', stackTrace: ['Error: boom', '    at f (/a.js:1:2)'] };
    expect(errorIn(JSON.stringify({ timestamp: time, level: 'ERROR', requestId: 'r-1', message }))).toEqual({
      time,
      title: 'Error: boom (r-1)',
      stack: 'Error: boom\n    at f (/a.js:1:2)',
    });
  });

  it.each([
    '',
    'plain words',
    '{half',
    '{"message":"request"}',
    JSON.stringify({ time, message: 'm', error: 'no stack' }),
  ])('is in no other line: %s', (line) => {
    expect(errorIn(line)).toBeUndefined();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLogger, errorFields } from './logger.ts';

/** A logger and its output as text. */
function aLogger() {
  const written: string[] = [];
  return { written, logger: createLogger({ function: 'f' }, (line) => written.push(line)) };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a logger', () => {
  it.each(['info', 'warn', 'error'] as const)('writes one JSON object a line: %s', (level) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00.000Z') });
    const { logger, written } = aLogger();
    logger[level]('something\nhappened', { eventId: 'e', nothing: undefined });
    expect(written).toHaveLength(1);
    expect(written[0]).not.toContain('\n');
    expect(JSON.parse(written[0] ?? '')).toEqual({
      level,
      time: '2026-11-22T10:00:00.000Z',
      message: 'something\nhappened',
      function: 'f',
      eventId: 'e',
    });
  });

  it('writes to the log unless told where', () => {
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    createLogger({}).info('there');
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^{.*"message":"there"}\n$/));
  });
});

describe('an error in a log line', () => {
  it('has name, message and stack, and its cause', () => {
    const error = new TypeError('broken', { cause: new RangeError('too far') });
    expect(errorFields(error)).toEqual({
      error: 'TypeError: broken',
      cause: 'RangeError: too far',
      stack: expect.stringContaining('logger.test'),
    });
    expect(errorFields(new Error('alone'))).not.toHaveProperty('cause');
    expect(errorFields(new Error('odd', { cause: 'text' }))).not.toHaveProperty('cause');
  });

  it('has nothing else that an error carries: the row that it met, or what was asked for', () => {
    const row = { customerName: 'Anna', comment: 'Her camera', email: 'anna@example.com' };
    const carrying = (message: string, options?: ErrorOptions) =>
      Object.assign(new Error(message, options), { Item: row, input: row, $response: { body: row } });
    const fields = errorFields(carrying('refused', { cause: carrying('conflict') }));
    expect(fields).toMatchObject({ error: 'Error: refused', cause: 'Error: conflict' });
    expect(JSON.stringify(fields)).not.toMatch(/anna|camera/i);
  });

  it.each(['text', 42, undefined, null])('is text for what is no error: %s', (thrown) => {
    expect(errorFields(thrown)).toEqual({ error: String(thrown) });
  });
});

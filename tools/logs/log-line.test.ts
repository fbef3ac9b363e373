import { describe, expect, it } from 'vitest';
import { isPlatformLine, logFormatter } from './log-line.ts';

const time = new Date(2026, 0, 2, 12, 3, 4, 123).toISOString();
const written = Date.parse(time) + 500;

function show(fields: object, verbose = false) {
  return logFormatter(false, verbose)('item-http', JSON.stringify({ time, ...fields }), written)?.text;
}

function showRaw(raw: string) {
  return logFormatter(false, false)('item-http', raw, Date.parse(time))?.text;
}

describe('a line of a function log', () => {
  it('shows a request by its own time', () => {
    const request = { level: 'info', message: 'request', method: 'POST', path: '/items', status: 201, ms: 14 };
    expect(show(request)).toBe('12:03:04.123  POST /items 201 14 ms');
  });

  it('shows why a request was refused', () => {
    const request = { message: 'request', method: 'POST', path: '/items', status: 409, ms: 2, code: 'thing-is-lent' };
    expect(show(request)).toBe('12:03:04.123  POST /items 409 2 ms thing-is-lent');
  });

  it('shows a published event', () => {
    const event = { level: 'info', message: 'event published', eventId: 'item#1#1', eventType: 'ItemRegistered' };
    expect(show(event)).toBe('12:03:04.123  event ItemRegistered item#1#1');
  });

  it('shows who handled an event only on request', () => {
    const event = { message: 'event handled', eventId: 'item#1#1', eventType: 'ItemRegistered' };
    expect(show(event)).toBeUndefined();
    expect(show(event, true)).toBe('12:03:04.123    item-http handled ItemRegistered item#1#1');
    expect(show({ ...event, outcome: 'duplicate' }, true)).toMatch(/item#1#1: duplicate$/);
  });

  it('shows warnings and errors with their reason and event, whatever their message', () => {
    expect(show({ level: 'warn', message: 'declined', reason: 'no money' })).toBe(
      '12:03:04.123  warn in item-http: declined: no money',
    );
    const error = {
      level: 'error',
      message: 'kept',
      error: { message: 'no schema' },
      eventId: 'a#1#1',
      eventType: 'A',
    };
    expect(show(error)).toBe('12:03:04.123  error in item-http: kept: no schema (A a#1#1)');
  });

  it('leaves out what is of no interest', () => {
    expect(show({ level: 'info', message: 'loaded' })).toBeUndefined();
    expect(showRaw('{"message": 1}')).toBeUndefined();
    expect(showRaw('REPORT RequestId: 1 Duration: 3 ms Error')).toBeUndefined();
    expect(showRaw('plain words')).toBeUndefined();
  });

  it('shows crashes and time-outs once, without their stack', () => {
    expect(showRaw('Error: boom')).toBe('12:03:04.123  error in item-http: Error: boom');
    expect(showRaw('Task timed out after 2.00 seconds')).toMatch(
      /error in item-http: Task timed out after 2.00 seconds$/,
    );
    expect(showRaw('    at handler (/code/index.js:4:38) Error')).toBeUndefined();
    expect(showRaw('{"half an Error')).toMatch(/error in item-http/);
  });

  it('colours only when told to', () => {
    const raw = JSON.stringify({ message: 'request', method: 'GET', path: '/', status: 500, ms: 1 });
    expect(logFormatter(true, false)('item-http', raw, written)?.text).toContain('\u001b[31m500\u001b[39m');
    expect(showRaw(raw)).not.toContain('\u001b');
  });
});

it("tells the runtime's own lines", () => {
  expect(isPlatformLine('START RequestId: 1 Version: $LATEST')).toBe(true);
  expect(isPlatformLine('{"message":"START"}')).toBe(false);
});

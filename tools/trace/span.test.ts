import { describe, expect, it } from 'vitest';
import { spansOf } from './span.ts';

const at = (ms: number) => new Date(Date.UTC(2026, 0, 2) + ms).toISOString();
const zero = Date.UTC(2026, 0, 2);

describe('spans of log lines', () => {
  it('begin where the function began, and are in that order', () => {
    const lines = [
      { level: 'info', time: at(60), message: 'call', function: 'payment-calls', call: 'pay', outcome: 'paid', ms: 20 },
      {
        level: 'info',
        time: at(80),
        message: 'request',
        function: 'reservation-http',
        method: 'PATCH',
        path: '/r/1',
        status: 200,
        ms: 75.5,
      },
    ];
    expect(spansOf(lines)).toEqual([
      { function: 'reservation-http', what: 'PATCH /r/1 200', from: zero + 4.5, to: zero + 80, failed: false },
      { function: 'payment-calls', what: 'call pay paid', from: zero + 40, to: zero + 60, failed: false },
    ]);
  });

  it('say how long an event waited between its relay and its consumer', () => {
    const event = { level: 'info', eventId: 'item#1#2', eventType: 'ItemHeld' };
    const lines = [
      { ...event, time: at(10), message: 'event published', function: 'item-relay' },
      { ...event, time: at(50), message: 'event handled', function: 'reservation-events', ms: 15 },
    ];
    expect(spansOf(lines).map(({ what }) => what)).toEqual([
      'publishes ItemHeld item#1#2',
      'handles ItemHeld (waited 25 ms)',
    ]);
  });

  it('show what failed with its reason, and leave out other lines', () => {
    const lines = [
      { level: 'warn', time: at(5), message: 'dependency unavailable', function: 'f', call: 'pay', reason: 'timeout' },
      { level: 'info', time: at(6), message: 'loaded', function: 'f' },
      { level: 'info', time: at(7), message: 'request', function: 'f', method: 'GET', path: '/', status: 503, ms: 1 },
    ];
    expect(spansOf(lines).map(({ what, failed }) => [what, failed])).toEqual([
      ['dependency unavailable pay timeout', true],
      ['GET / 503', true],
    ]);
  });
});

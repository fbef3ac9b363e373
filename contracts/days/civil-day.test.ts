import { describe, expect, it } from 'vitest';
import { dayAfter, dayAt, isDay, lengthOf, touch } from './civil-day.ts';

const december = (from: number, to = from) => ({
  from: `2026-12-${String(from).padStart(2, '0')}`,
  to: `2026-12-${String(to).padStart(2, '0')}`,
});

describe('a civil day', () => {
  it.each(['2026-12-24', '2028-02-29', '0001-01-01'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-12-00', '26-12-24', '2026-12-24T00:00:00Z', '', '2026-12-2'])(
    '%j is no day',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('is followed by another, over months, years and leap days', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('begins at midnight of the time zone', () => {
    const before = Date.parse('2026-12-24T14:59:59.999Z');
    expect(dayAt('Asia/Seoul', before)).toBe('2026-12-24');
    expect(dayAt('Asia/Seoul', before + 1)).toBe('2026-12-25');
    expect(dayAt('America/New_York', before)).toBe('2026-12-24');
  });
});

describe('spans of days', () => {
  it('include both ends', () => {
    expect(lengthOf(december(24))).toBe(1);
    expect(lengthOf({ from: '2026-12-30', to: '2027-01-02' })).toBe(4);
  });

  it.each([
    [december(1, 3), december(4, 5), 0, false],
    [december(1, 3), december(3, 5), 0, true],
    [december(1, 9), december(4, 5), 0, true],
    [december(1, 3), december(4, 5), 1, true],
    [december(1, 3), december(5, 5), 1, false],
    [december(1, 3), december(5, 5), 2, true],
  ])('%j and %j with %i days between them touch: %s', (one, other, between, expected) => {
    expect(touch(one, other, between)).toBe(expected);
    expect(touch(other, one, between)).toBe(expected);
  });
});

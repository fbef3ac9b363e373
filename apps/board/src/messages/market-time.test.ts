import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Formats from './formats.ts';
import type * as Languages from './language.ts';
import type * as MarketTime from './market-time.ts';

let market: typeof MarketTime;
let formats: typeof Formats;
let language: typeof Languages.language;
beforeAll(async () => {
  vi.stubGlobal('document', { cookie: '', baseURI: 'https://market.test/board/', documentElement: { lang: 'en' } });
  market = await import('./market-time.ts');
  formats = await import('./formats.ts');
  ({ language } = await import('./language.ts'));
});
afterEach(() => {
  market.marketZone.value = 'Asia/Seoul';
  language.value = 'en';
  vi.useRealTimers();
});
afterAll(() => void vi.unstubAllGlobals());

const iso = '2026-12-24T00:30:00.000Z';

describe.each(['en', 'ko'] as const)('a moment in %s', (spoken) => {
  it('is without a zone where the clock here shows the same', () => {
    language.value = spoken;
    market.marketZone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = { hour: 'numeric', minute: '2-digit' } as const;
    expect(market.onMarketClock(iso, here)).toBe(new Intl.DateTimeFormat(spoken, here).format(Date.parse(iso)));
  });

  it('is on the market’s clock, and says its zone, where the clock here shows something else', () => {
    language.value = spoken;
    // No machine that tests run on is there.
    market.marketZone.value = 'Pacific/Chatham';
    expect(formats.momentOf(iso)).toMatch(/24.*14:15.*GMT\+13:45/);
    expect(market.onMarketClock(iso, { timeStyle: 'medium' })).toMatch(/2(?::|시 )15.*0.*GMT\+13:45/);
  });
});

it.each([
  ['en', 'Dec 24, 00:00'],
  ['ko', '12월 24일 00:00'],
] as const)('midnight in %s is the beginning of its day: %s', (spoken, said) => {
  language.value = spoken;
  market.marketZone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(formats.momentOf(new Date(2026, 11, 24).toISOString())).toBe(said);
});

it.each([
  ['en', '14:05:09', 'Dec 24, 2026, 14:05:09'],
  ['ko', '14:05:09', '2026. 12. 24. 14:05:09'],
] as const)('in %s a moment to the second has a clock of 24 hours, too', (spoken, time, moment) => {
  language.value = spoken;
  market.marketZone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const afternoon = new Date(2026, 11, 24, 14, 5, 9).toISOString();
  expect([formats.secondOf(afternoon, 'time'), formats.secondOf(afternoon, 'moment')]).toEqual([time, moment]);
});

it('today is the market’s day', () => {
  vi.useFakeTimers({ now: new Date('2026-12-24T10:30:00.000Z') });
  market.marketZone.value = 'Pacific/Kiritimati';
  expect(market.today()).toBe('2026-12-25');
  market.marketZone.value = 'Pacific/Pago_Pago';
  expect(market.today()).toBe('2026-12-23');
});

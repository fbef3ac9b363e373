import type { ItemInfo, Waiting } from '@gdmarket/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Languages from '../../messages/language.ts';
import type { Span } from '../../messages/span.ts';
import type * as Words from './waiting-words.ts';

let words: typeof Words;
let language: typeof Languages.language;
beforeAll(async () => {
  vi.stubGlobal('document', { cookie: '', baseURI: 'https://market.test/board/', documentElement: { lang: 'en' } });
  words = await import('./waiting-words.ts');
  ({ language } = await import('../../messages/language.ts'));
});
afterAll(() => {
  language.value = 'en';
  vi.unstubAllGlobals();
});

const free = {
  ...({ itemStatus: 'Rentable', rentalStatus: 'NotRenting', priceUnit: 'Rental' } as const),
  ...{ minDays: null, maxDays: null, daysBetween: 0, blockedDays: [], bookedDays: [], dueOn: null },
};

const placed = (place: number | null, keptUntil: string | null = null, days: Partial<Span> = {}): Waiting => ({
  ...{ itemNo: 1, place, from: null, to: null, keptUntil, ...days },
  _links: { self: { href: '' }, item: { href: '' } },
});
const days = { from: '2026-12-24', to: '2026-12-25' };

it('offers nobody to keep a thing while others go first', async () => {
  const { daysOffered } = await import('./days-offered.ts');
  const thing = { ...free, bookedDays: [days], dueOn: days.to } as unknown as ItemInfo;
  const offered = (after: string | undefined, othersFirst: boolean) =>
    daysOffered(
      thing,
      { from: '2026-12-26', to: '2026-12-27' },
      {
        ...{ today: days.from, after },
        waiting: { ...placed(null), ...(othersFirst && { othersFirst }) },
      },
    );
  expect(offered(days.to, true)).toMatchObject({ why: 'others-first', isOffered: false });
  for (const { why, isOffered } of [offered(days.to, false), offered(undefined, true)])
    expect([why, isOffered]).toEqual([undefined, true]);
});

it('offers to wait for what others have, and not for days that the owner needs after a return', async () => {
  const { daysOffered } = await import('./days-offered.ts');
  const offered = (thing: object) =>
    daysOffered({ ...free, ...thing } as unknown as ItemInfo, days, { today: days.from });
  expect(offered({ bookedDays: [days] })).toMatchObject({ why: 'taken', isWorthWaiting: true });
  const returned = { daysBetween: 1, returnedOn: days.from };
  expect(offered(returned)).toMatchObject({ why: 'after-return', isOffered: false, isWorthWaiting: false });
});

it.each([
  ['en', placed(null), undefined, [undefined, 'Tell me when it is free']],
  ['en', placed(null), days, [undefined, 'Tell me when it is free: Thu, Dec 24 – Fri, Dec 25']],
  ['en', placed(1), undefined, ['You are told first when it is free.', 'Stop waiting']],
  ['en', placed(2), undefined, ['1 neighbour waits before you. You are told when it is your turn.', 'Stop waiting']],
  ['en', placed(3), undefined, ['2 neighbours wait before you. You are told when it is your turn.', 'Stop waiting']],
  [
    'en',
    placed(1, null, days),
    undefined,
    ['You are told first when it is free. You wait for Thu, Dec 24 – Fri, Dec 25.', 'Stop waiting'],
  ],
  ['ko', placed(null), undefined, [undefined, '비면 알림 받기']],
  ['ko', placed(1), undefined, ['비면 가장 먼저 알려 드려요.', '그만 기다리기']],
  ['ko', placed(3), undefined, ['앞에 2명이 먼저 기다리고 있어요. 차례가 되면 알려 드려요.', '그만 기다리기']],
] as const)('%s: %o, for %o', (spoken, place, wanted, [sentence, button]) => {
  language.value = spoken;
  expect(words.waitingWords(place, wanted)).toEqual({ ...(sentence && { sentence }), button });
});

it.each(['en', 'ko'] as const)('%s: whose turn it is reads until when, and can leave it to the next', (spoken) => {
  language.value = spoken;
  const { sentence, button } = words.waitingWords(placed(1, '2026-11-30T10:30:00.000Z'), undefined);
  expect(sentence).toMatch(/30.*30/);
  expect(button).toBe(spoken === 'en' ? 'Leave it to the next neighbour' : '다음 사람에게 넘기기');
});

describe('what somebody waits for', () => {
  const other = { from: days.from, to: days.from };
  it.each([
    ['they do not wait', placed(null), days, false],
    ['it is their turn', placed(1, '2026-11-30T10:30:00.000Z', days), days, false],
    ['these days', placed(1, null, days), days, true],
    ['other days', placed(1, null, days), other, false],
    ['the thing altogether', placed(2), { from: '', to: '' }, true],
    ['the thing altogether, and wants some days', placed(2), days, false],
  ])('is not reserved before their turn: %s', (_, waiting, wanted, expected) => {
    expect(words.isAwaited(waiting, wanted)).toBe(expected);
  });

  const thing: Parameters<typeof Words.isCalledSoon>[1] = free;
  it.each([
    ['nobody has it any more', thing, placed(1), true],
    ['somebody has it', { ...thing, itemStatus: 'NotRentable' } as const, placed(1), false],
    ['somebody has reserved days', { ...thing, bookedDays: [days] }, placed(1), false],
    ['it is their turn', thing, placed(1, '2026-11-30T10:30:00.000Z'), false],
    ['their turn is over', thing, placed(1, '2026-11-30T10:00:00.000Z'), true],
    ['these days are free', thing, placed(1, null, days), true],
    ['these days are taken', { ...thing, bookedDays: [other] }, placed(1, null, days), false],
  ])('is called soon or not: %s', (_, shown, waiting, expected) => {
    expect(words.isCalledSoon(waiting, shown, '2026-12-01', Date.parse('2026-11-30T10:00:00.000Z'))).toBe(expected);
  });
});

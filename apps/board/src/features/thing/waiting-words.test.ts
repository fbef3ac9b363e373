import type { Waiting } from '@gdmarket/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type * as Languages from '../../messages/language.ts';
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

const placed = (place: number | null, keptUntil: string | null = null): Waiting => ({
  ...{ itemNo: 1, place, from: null, to: null, keptUntil },
  _links: { self: { href: '' }, item: { href: '' } },
});
const days = { from: '2026-12-24', to: '2026-12-25' };

it.each([
  ['en', placed(null), undefined, [undefined, 'Tell me when it is free']],
  ['en', placed(null), days, [undefined, 'Tell me when it is free: Thu, Dec 24 – Fri, Dec 25']],
  ['en', placed(1), undefined, ['You are told first when it is free.', 'Stop waiting']],
  ['en', placed(2), undefined, ['1 neighbour waits before you. You are told when it is your turn.', 'Stop waiting']],
  ['en', placed(3), undefined, ['2 neighbours wait before you. You are told when it is your turn.', 'Stop waiting']],
  ['ko', placed(null), undefined, [undefined, '비면 알려 주세요']],
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
  expect(button).toBe(spoken === 'en' ? 'Leave it to the next' : '다음 사람에게 넘기기');
});

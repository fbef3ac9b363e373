import { describe, expect, it } from 'vitest';
import { holdRefusals } from '#contracts/events/reasons.ts';
import { noticeKinds, noticeLanguages } from '#contracts/notice-kinds.ts';
import type { NoticeReason, Side } from './notice.ts';
import { charactersOf } from './plain.ts';
import { sentence } from './sentence.ts';
import { MAX_SUBJECT, subject } from './subject.ts';

const reasons: Readonly<Record<string, readonly (NoticeReason | undefined)[]>> = {
  refused: [...holdRefusals, 'price-changed'],
  cancelled: ['by-renter', 'by-owner', 'by-operator', 'expired'],
  'pay-again': [undefined, 'payment-lapsed'],
  deposit: ['deposit-kept', 'deposit-released', 'deposit-lapsed'],
  'waiting-over': ['deleted', 'passed', 'ruled-out'],
};

const sides = ['renter', 'owner'] as const satisfies readonly Side[];
/** The most that a number of the market can be. */
const MOST = 2_147_483_647;

/** All terms that can be new. */
const changed = ['price', 'deposit', 'late-fee'] as const;
const days = { from: '2026-12-30', to: '2027-01-02' };

/** Every sentence that there is. */
const some = [
  ...[...noticeKinds, ...noticeKinds.slice(0, 3), 'pay-again' as const].flatMap((kind, index) =>
    sides.flatMap((side) =>
      (reasons[kind] ?? [undefined]).map((reason) => {
        return { kind, side, reason, score: 5, ...(index >= noticeKinds.length && { moment: '2026-12-24T00:00' }) };
      }),
    ),
  ),
  ...sides.map((side) => ({ kind: 'overdue', side, reason: undefined, deposit: MOST, lateFee: MOST }) as const),
  { kind: 'refused', side: 'renter', reason: 'price-changed', changed } as const,
  ...(['paid', 'hand-over-today', 'returned'] as const).flatMap((kind) =>
    sides.map((side) => ({ kind, side, reason: undefined, keptUntil: '2027-01-02' }) as const),
  ),
];
const all = [...some, ...some.map((told) => ({ ...told, ...days }))];

const long = [
  '가'.repeat(100),
  '캠'.repeat(99),
  'W'.repeat(100),
  '👨‍👩‍👧‍👦'.repeat(100),
  `Bosch ${'very '.repeat(18)}long`,
];

describe.each(noticeLanguages)('in %s', (language) => {
  it.each(all)('$kind to the $side $reason is one line that names the thing', (told) => {
    const said = sentence({ ...told, itemName: '캠핑 의자' }, language);
    expect(said).toContain('“캠핑 의자”');
    expect(said).not.toMatch(/undefined|null|\n/);
  });

  it.each(all)('$kind to the $side $reason fits a subject, however long the name', (told) => {
    for (const itemName of long) {
      const said = subject({ ...told, itemName }, language);
      expect(charactersOf(said).length).toBeLessThanOrEqual(MAX_SUBJECT);
      expect(said).toContain('…”');
      expect(said.isWellFormed()).toBe(true);
    }
  });

  it.each(['Camera\r\nBcc: all@example.com', 'a\u2028b', 'x\u202egnp.exe', '\u0000', 'a\u200fb', 'a\u061cb'])(
    'no name breaks the line or turns it around: %j',
    (itemName) => {
      for (const told of all)
        for (const said of [sentence({ ...told, itemName }, language), subject({ ...told, itemName }, language)])
          expect(said).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    },
  );

  it('a thing without a name is a thing', () => {
    expect(sentence({ kind: 'reserved', side: 'owner', itemName: null }, language)).toMatch(/“(?:물건|the thing)”/);
  });
});

it.each([{ kind: 'later' }, { kind: 'refused', reason: 'later' }])(
  'has a sentence for what a later version tells: %j',
  (later) => {
    const told = { ...all[0], ...later, itemName: '드릴' } as Parameters<typeof sentence>[0];
    expect([sentence(told, 'ko'), sentence(told, 'en')]).toEqual([
      '“드릴” 소식이 있어요.',
      'There is news about “드릴”.',
    ]);
  },
);

it.each([
  [
    'confirmed',
    '“드릴”을 예약했어요. 12월 24일 00:00부터 결제해 주세요.',
    '“드릴” is reserved for you. Pay from Dec 24, 00:00.',
  ],
  [
    'reserved',
    '“드릴”이 예약되었어요. 결제는 12월 24일 00:00부터예요.',
    '“드릴” is reserved. Its renter pays from Dec 24, 00:00.',
  ],
  ['pay-now', '이제 “드릴” 대여료를 12월 24일 00:00까지 결제해 주세요.', 'Please pay for “드릴” by Dec 24, 00:00.'],
] as const)('what is far ahead is paid at its time: %s', (kind, ko, en) => {
  const told = { kind, side: 'renter', itemName: '드릴', moment: '2026-12-24T00:00' } as const;
  expect([sentence(told, 'ko'), sentence(told, 'en')]).toEqual([ko, en]);
});

describe('of a rental for days', () => {
  const rental = { itemName: '드릴', from: '2026-12-24', to: '2026-12-26' } as const;

  it.each([
    [
      { kind: 'reserved', side: 'owner' },
      '“드릴”(12월 24일~26일)이 예약되었어요.',
      'Somebody reserved “드릴” (Dec 24 – 26).',
    ],
    [
      { kind: 'cancelled', side: 'renter', reason: 'by-owner' },
      '“드릴”(12월 24일~26일) 예약을 주인이 거절했어요.',
      'The owner turned down “드릴” (Dec 24 – 26).',
    ],
    [
      { kind: 'your-turn', side: 'renter', minutes: 30 },
      '기다리던 “드릴”(12월 24일~26일)을 30분 안에 예약할 수 있어요.',
      '“드릴” (Dec 24 – 26) is free: reserve it within 30 min.',
    ],
    [
      { kind: 'paid', side: 'owner' },
      '“드릴”(12월 24일~26일) 대여료가 결제되었어요. 12월 24일에 건네주세요.',
      '“드릴” (Dec 24 – 26) is paid. Hand it over on Dec 24.',
    ],
    [
      { kind: 'hand-over-today', side: 'owner' },
      '오늘은 “드릴”(12월 24일~26일)을 건네는 날이에요.',
      'Hand over “드릴” (Dec 24 – 26) today.',
    ],
    [
      { kind: 'due-tomorrow', side: 'renter' },
      '내일(12월 26일)까지 “드릴”을 돌려주세요.',
      'Please bring back “드릴” by tomorrow, Dec 26.',
    ],
    [
      { kind: 'due-tomorrow', side: 'owner' },
      '내일(12월 26일) “드릴”을 돌려받아요.',
      '“드릴” comes back tomorrow, Dec 26.',
    ],
    [
      { kind: 'overdue', side: 'renter' },
      '“드릴”을 돌려줄 날(12월 26일)이 지났어요.',
      '“드릴” was due on Dec 26. Please bring it back.',
    ],
    [
      { kind: 'overdue', side: 'owner' },
      '12월 26일에 돌려받을 “드릴”이 아직 돌아오지 않았어요.',
      '“드릴” has not come back yet: it was due on Dec 26.',
    ],
  ] as const)('%j says which', (told, ko, en) => {
    expect([sentence({ ...told, ...rental }, 'ko'), sentence({ ...told, ...rental }, 'en')]).toEqual([ko, en]);
  });

  it.each([
    [
      { kind: 'returned', side: 'renter', keptUntil: '2026-12-28' },
      '“드릴”(12월 24일~26일) 대여에 이어 12월 28일까지 예약되어 있어요.',
      '“드릴” (Dec 24 – 26) goes on: you booked it until Dec 28.',
    ],
    [
      { kind: 'returned', side: 'owner', keptUntil: '2026-12-28' },
      '“드릴”(12월 24일~26일) 대여에 이어 12월 28일까지 예약되어 있어요.',
      '“드릴” (Dec 24 – 26) goes on: it is booked until Dec 28.',
    ],
    [
      { kind: 'paid', side: 'owner', keptUntil: '2026-12-26' },
      '“드릴”(12월 24일~26일) 대여료가 결제되었어요. 앞서 빌린 분이 이어서 써요. 12월 23일부터 이어서 빌려줄 수 있어요.',
      '“드릴” (Dec 24 – 26) is paid: its renter keeps it. Extend it from Dec 23 on.',
    ],
    [
      { kind: 'hand-over-today', side: 'owner', keptUntil: '2026-12-26' },
      '오늘은 “드릴”(12월 24일~26일)을 이어서 빌려주는 날이에요.',
      'Extend “드릴” (Dec 24 – 26) for its renter today.',
    ],
  ] as const)('%j says that its renter keeps it', (told, ko, en) => {
    expect([sentence({ ...told, ...rental }, 'ko'), sentence({ ...told, ...rental }, 'en')]).toEqual([ko, en]);
  });

  it('one day, and days of two years, are said as such', () => {
    const said = (span: object) =>
      noticeLanguages.map((one) => sentence({ kind: 'paid', side: 'renter', ...rental, ...span }, one));
    expect(said({ to: rental.from })).toEqual([
      '“드릴”(12월 24일) 대여료를 결제했어요.',
      'You paid for “드릴” (Dec 24).',
    ]);
    expect(said(days)).toEqual([
      '“드릴”(2026년 12월 30일~2027년 1월 2일) 대여료를 결제했어요.',
      'You paid for “드릴” (Dec 30, 2026 – Jan 2, 2027).',
    ]);
  });

  it('stay in a subject where there is room for them, before a name ends early', () => {
    const told = { kind: 'paid', side: 'renter', ...rental, itemName: 'Drill Drill Drill' } as const;
    expect(subject(told, 'en')).toBe(sentence(told, 'en'));
    const longer = { ...told, itemName: 'Drill Drill Drill Drill Drill Drill' };
    expect(subject(longer, 'en')).toBe('You paid for “Drill Drill Drill Drill Drill Drill”.');
  });
});

it.each([
  [['price'], '“드릴” 가격이 예약과 달라요.', '“드릴”: another price.'],
  [['deposit'], '“드릴” 보증금이 예약과 달라요.', '“드릴”: another deposit.'],
  [['late-fee'], '“드릴” 연체료가 예약과 달라요.', '“드릴”: another late fee.'],
  [changed, '“드릴” 가격과 보증금과 연체료가 예약과 달라요.', '“드릴”: another price, deposit, and late fee.'],
  [undefined, '“드릴” 가격이 예약과 달라요.', '“드릴”: another price.'],
] as const)('what is refused for new terms says that %j is new', (terms, ko, en) => {
  const told = { kind: 'refused', side: 'renter', reason: 'price-changed', itemName: '드릴', changed: terms } as const;
  expect([sentence(told, 'ko'), sentence(told, 'en')]).toEqual([`${ko} 다시 예약해 주세요.`, `${en} Reserve again.`]);
});

it('the owner is told until when a payment that lapsed can be made again, in a subject where there is room', () => {
  const told = { kind: 'pay-again', side: 'owner', reason: 'payment-lapsed', moment: '2026-12-24T00:00' } as const;
  expect(sentence({ ...told, itemName: '드릴' }, 'ko')).toBe(
    '“드릴” 결제 승인이 만료되었어요. 아직 건네지 마세요. 빌리는 분은 12월 24일 00:00까지 다시 결제할 수 있어요.',
  );
  const en = 'Do not hand over “드릴”: its payment lapsed.';
  expect(sentence({ ...told, itemName: '드릴' }, 'en')).toBe(`${en} Its renter can pay again by Dec 24, 00:00.`);
  expect(subject({ ...told, itemName: '드릴' }, 'en')).toBe(en);
});

it.each([
  [
    'renter',
    '“드릴”을 돌려줄 날이 지났어요. 주인이 확인하면 하루 늦을 때마다 2,000원씩, 최대 50,000원까지 내요.',
    '“드릴” is overdue. Please bring it back. Each late day costs ₩2,000, at most ₩50,000, if the owner confirms it.',
  ],
  [
    'owner',
    '“드릴”이 아직 돌아오지 않았어요. 확인하시면 하루 늦을 때마다 2,000원씩, 최대 50,000원까지 받아요.',
    '“드릴” has not come back yet. Each late day costs ₩2,000, at most ₩50,000, if you confirm it.',
  ],
] as const)(
  'what is late says to the %s what it costs, where that was agreed, and the subject does not',
  (side, ko, en) => {
    const told = { kind: 'overdue', side, itemName: '드릴', deposit: 50_000, lateFee: 2_000 } as const;
    expect([sentence(told, 'ko'), sentence(told, 'en')]).toEqual([ko, en]);
    const { lateFee: _, ...without } = told;
    for (const language of noticeLanguages) {
      expect(sentence(without, language)).not.toMatch(/\d/);
      expect(subject(told, language)).toBe(sentence(without, language));
    }
  },
);

it('a name that is kept short enough is whole', () => {
  expect(subject({ kind: 'returned', side: 'owner', itemName: 'Camera' }, 'en')).toBe('“Camera” is back.');
});

describe('particles follow the last sound of the name', () => {
  it.each([
    ['카메라', '“카메라”가', '“카메라”는', '“카메라”를'],
    ['드릴', '“드릴”이', '“드릴”은', '“드릴”을'],
    ['텐트 (4인용)', '“텐트 (4인용)”이', '“텐트 (4인용)”은', '“텐트 (4인용)”을'],
    ['PS5', '“PS5”가', '“PS5”는', '“PS5”를'],
    ['Drill 10', '“Drill 10”이', '“Drill 10”은', '“Drill 10”을'],
    ['책 📚', '“책 📚”이', '“책 📚”은', '“책 📚”을'],
  ])('%s', (itemName, who, about, whom) => {
    const said = (kind: 'overdue' | 'please-review' | 'returned') =>
      sentence({ kind, side: 'owner', itemName }, 'ko').split(' ');
    expect(said('overdue').join(' ')).toContain(who);
    expect(said('please-review').join(' ')).toContain(about);
    expect(said('returned').join(' ')).toContain(whom);
  });

  it.each([
    ['의자', '“의자”(12월 3일~4일)를 돌려받았어요.'],
    ['드릴', '“드릴”(12월 3일~4일)을 돌려받았어요.'],
    ['“큰” 텐트 (4인용)', '““큰” 텐트 (4인용)”(12월 3일~4일)을 돌려받았어요.'],
  ])('and not the days after it: %s', (itemName, said) => {
    const rental = { itemName, from: '2026-12-03', to: '2026-12-04' };
    expect(sentence({ kind: 'returned', side: 'owner', ...rental }, 'ko')).toBe(said);
  });
});

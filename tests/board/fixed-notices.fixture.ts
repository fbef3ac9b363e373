import type { Notice, NoticeSettings } from '@gdmarket/client';

const link = { href: 'http://market.test/' };

const told = [
  [
    'cancelled',
    'renter',
    '“Sewing machine” 예약을 주인이 거절했어요.',
    'The owner turned down “Sewing machine”.',
    '바늘이 부러졌어요',
  ],
  [
    'paid',
    'owner',
    '“빔 프로젝터” 대여료가 결제되었어요. 이제 건네주세요.',
    '“빔 프로젝터” is paid. You can hand it over.',
    null,
  ],
  [
    'confirmed',
    'renter',
    '“Sony A7C camera”를 예약했어요. 결제해 주세요.',
    '“Sony A7C camera” is reserved for you. Please pay.',
    null,
  ],
] as const;

const notices = told.map(([kind, side, ko, en, words], index): Notice => {
  return {
    noticeId: `notice-${index}`,
    kind,
    side,
    time: `2025-05-04T02:${String(50 - index).padStart(2, '0')}:00.000Z`,
    isRead: index === 2,
    reservationNo: 31 + index,
    itemNo: index + 1,
    itemName: null,
    reason: words === null ? null : 'by-owner',
    words,
    score: null,
    text: { ko, en },
    _links: { self: link, notice: link },
  };
});

const settings: NoticeSettings = {
  language: 'ko',
  email: true,
  emailAddress: 'duri@example.com',
  accountAddress: 'duri@example.com',
  emailStopped: null,
  emailAvailable: true,
  muted: [],
  calendarSince: '2025-05-01T03:00:00.000Z',
  _links: { self: link, notices: link },
};

/** What the fixed market answers about notices, by path. */
export const fixedNotices: Readonly<Record<string, object>> = {
  '/me/notices': { _embedded: { notices }, _links: { self: link }, page: { size: 20 }, unread: 2 },
  '/me/settings': settings,
};

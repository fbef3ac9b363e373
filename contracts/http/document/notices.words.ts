import type { FieldWords } from './field-words.ts';

/** The words of notices, their settings and the calendar. */
export const noticeWords: FieldWords = {
  noticeId: { description: 'The name of a notice; its person alone has it.', example: 'MjAyNi0xMS0yOVQ' },
  kind: { description: 'What it is about. A later version may have more kinds.', example: 'reserved' },
  side: { description: 'On which side of the rental the person is.', example: 'owner' },
  'Notice.time': { description: 'When it happened, in UTC.', example: '2026-11-22T10:00:00.000Z' },
  isRead: { description: 'Whether the person has read it.', example: false },
  'ReadNotice.isRead': { description: 'It was read.', example: true },
  'Notice.reason': {
    description: 'Why it was refused or cancelled, as a word; null when it was not. A later version may have more.',
    example: null,
  },
  words: { description: 'What the owner or an operator wrote about it; null when nothing.', example: null },
  text: {
    description: 'The whole notice in a sentence, in each language.',
    example: { ko: '“Camera”가 예약되었어요.', en: 'Somebody reserved “Camera”.' },
  },
  unread: { description: 'How many of the newest 100 are unread.', example: 1 },
  readUpTo: { description: 'The newest notice that was shown: newer ones stay unread.', example: 'MjAyNi0xMS0yOVQ' },
  language: { description: 'The language of e-mail and of the calendar.', example: 'ko' },
  email: { description: 'Whether notices are mailed, too. Nobody gets e-mail without asking for it.', example: true },
  emailAddress: {
    description: 'Where e-mail goes: the verified address that the account had when it was turned on; null when off.',
    example: 'anna@example.com',
  },
  accountAddress: {
    description: 'The verified address of the account as the token says; null when it has none.',
    example: 'anna@example.com',
  },
  emailStopped: {
    description: 'Why e-mail is off although it was on: `unsubscribed`, `bounce` or `complaint`; null otherwise.',
    example: null,
  },
  emailAvailable: { description: 'Whether this market sends e-mail.', example: true },
  muted: { description: 'The kinds of notices that are not mailed.', example: ['returned'] },
  calendarSince: { description: 'Since when the calendar has its address; null when it has none.', example: null },
  address: {
    description: 'The address of the calendar. It is a secret, and never shown again.',
    example: 'https://api.example/calendar/7.kX3bQ9.ics',
  },
  since: { description: 'Since when it is so, in UTC.', example: '2026-11-22T10:00:00.000Z' },
};

import type { RoutesOf } from '../routes.ts';
import type { Answer, Operation } from './operation.ts';

const tag = 'notices';

const settings: Answer = { meaning: 'How you are told.', schema: 'NoticeSettings' };
const page: Answer = { meaning: 'A page for people.', schema: 'UnsubscribePage', type: 'text/html' };

const lost: Answer = { ...page, meaning: 'A browser gets a page that says so.' };

/** What the routes about notices take and answer. */
export const noticesOperations: Readonly<Record<RoutesOf<'notices'>, Operation>> = {
  'GET /me/notices': {
    id: 'listNotices',
    tag,
    summary: 'List your notices',
    description: 'Newest first. They are kept for 90 days. You need a token, also in an open market.',
    paged: true,
    answers: { 200: { meaning: 'One page of your notices.', schema: 'NoticePage' } },
    problems: ['sign-in-required'],
  },
  'PATCH /me/notices': {
    id: 'readNotices',
    tag,
    summary: 'Mark all notices as read',
    description:
      'It marks the notice that you name, and those before it. Later ones stay unread. Only your newest 100 are marked.',
    body: {
      schema: 'ReadNotices',
      examples: { all: { summary: 'All that were shown', value: { readUpTo: 'MjAyNi0xMS0yOVQ' } } },
    },
    answers: { 204: { meaning: 'They are read.' } },
    problems: ['sign-in-required', 'notice-not-found'],
  },
  'PATCH /me/notices/{noticeId}': {
    id: 'readNotice',
    tag,
    summary: 'Mark a notice as read',
    body: { schema: 'ReadNotice', examples: { read: { summary: 'It was read', value: { isRead: true } } } },
    answers: { 200: { meaning: 'The notice.', schema: 'Notice' } },
    problems: ['sign-in-required', 'notice-not-found'],
  },
  'GET /me/settings': {
    id: 'getNoticeSettings',
    tag,
    summary: 'Read how you are told',
    answers: { 200: settings },
    problems: ['sign-in-required'],
  },
  'PATCH /me/settings': {
    id: 'changeNoticeSettings',
    tag,
    summary: 'Change how you are told',
    description:
      'What you leave out stays. E-mail goes to the verified address of your account. The market stores that address only while e-mail is on.',
    body: {
      schema: 'ChangeNoticeSettings',
      examples: {
        email: { summary: 'E-mail in English', value: { language: 'en', email: true } },
        quiet: { summary: 'No e-mail', value: { email: false } },
      },
    },
    answers: { 200: settings },
    problems: ['sign-in-required', 'no-email'],
  },
  'POST /me/calendar': {
    id: 'openCalendar',
    tag,
    summary: 'Get an address for your calendar',
    description:
      'A calendar program can subscribe to the address. It is shown only once, and it replaces an earlier one. A repetition makes another address, also with the same `Idempotency-Key`.',
    answers: { 201: { meaning: 'The new address.', schema: 'Calendar', located: true } },
    problems: ['sign-in-required'],
  },
  'DELETE /me/calendar': {
    id: 'closeCalendar',
    tag,
    summary: 'End the address of your calendar',
    answers: { 204: { meaning: 'The calendar has no address.' } },
    problems: ['sign-in-required'],
  },
  'GET /calendar/{feed}': {
    id: 'getCalendar',
    tag,
    summary: 'Read a calendar',
    description:
      'The dates of one person’s rentals, as iCalendar (RFC 5545). It needs no token: whoever knows the address may read it.',
    answers: { 200: { meaning: 'The calendar.', schema: 'CalendarFile', type: 'text/calendar' } },
    problems: ['not-found'],
  },
  'GET /unsubscribe/{key}': {
    id: 'askToUnsubscribe',
    tag,
    summary: 'See the page that stops e-mail',
    description: 'The link in each e-mail. Reading it changes nothing.',
    answers: { 200: page, 404: lost },
    problems: ['not-found'],
  },
  'POST /unsubscribe/{key}': {
    id: 'unsubscribe',
    tag,
    summary: 'Stop e-mail',
    description: 'The page’s button and mail programs (RFC 8058) send this. The body is not read.',
    answers: { 200: page, 404: lost },
    problems: ['not-found'],
  },
};

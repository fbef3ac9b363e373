import * as z from 'zod/mini';
import { count, number } from '../events/fields.ts';
import { score } from '../events/review-draft.ts';
import { link, listOf, resource } from './hal.answers.ts';

/** What somebody was told. `kind` and `reason` are no enums, because a later version may have more of them. */
export const noticeAnswer = resource(
  {
    noticeId: z.string(),
    kind: z.string(),
    side: z.enum(['renter', 'owner']),
    time: z.iso.datetime(),
    isRead: z.boolean(),
    reservationNo: z.nullable(number),
    itemNo: number,
    itemName: z.nullable(z.string()),
    reason: z.nullable(z.string()),
    words: z.nullable(z.string()),
    score: z.nullable(score),
    text: z.object({ ko: z.string(), en: z.string() }),
  },
  {
    notice: link,
    // None when the notice says that the item is gone.
    item: z.optional(link),
    reservation: z.optional(link),
    // Where whoever has their turn reserves.
    waiting: z.optional(link),
  },
);

/** One page of one's notices, and how many of the newest hundred are unread. */
export const noticePage = z.extend(listOf('notices', noticeAnswer), { unread: count });

/** How somebody wants to be told. */
export const noticeSettingsAnswer = resource(
  {
    language: z.enum(['ko', 'en']),
    email: z.boolean(),
    emailAddress: z.nullable(z.string()),
    accountAddress: z.nullable(z.string()),
    emailStopped: z.nullable(z.string()),
    emailAvailable: z.boolean(),
    muted: z.array(z.string()),
    calendarSince: z.nullable(z.iso.datetime()),
  },
  { notices: link },
);

/** The address of one's calendar. Nobody is shown it again. */
export const calendarAnswer = resource({ address: z.string(), since: z.iso.datetime() }, {});

/** See {@link noticeAnswer}. */
export type NoticeAnswer = z.output<typeof noticeAnswer>;
/** See {@link noticeSettingsAnswer}. */
export type NoticeSettingsAnswer = z.output<typeof noticeSettingsAnswer>;
/** See {@link calendarAnswer}. */
export type CalendarAnswer = z.output<typeof calendarAnswer>;

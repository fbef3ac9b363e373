import * as z from 'zod/mini';
import { noticeKinds, noticeLanguages } from '../notice-kinds.ts';

/** `PATCH /me/notices/{noticeId}`: it was read. */
export const readNoticeRequest = z.lazy(() => z.object({ isRead: z.literal(true) }));

/** `PATCH /me/notices`: all were read, as far as the newest one that was shown. */
export const readNoticesRequest = z.lazy(() => z.object({ readUpTo: z.string().check(z.maxLength(200)) }));

/** `PATCH /me/settings`: what is left out stays. `muted`: the kinds that are not mailed. */
export const noticeSettingsRequest = z.lazy(() =>
  z.object({
    language: z.optional(z.enum(noticeLanguages)),
    email: z.optional(z.boolean()),
    muted: z.optional(z.array(z.enum(noticeKinds)).check(z.maxLength(noticeKinds.length))),
  }),
);

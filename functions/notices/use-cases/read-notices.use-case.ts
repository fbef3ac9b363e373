import type { Notice } from '../telling/notice.ts';
import type { Notices, NoticesPage, NoticesRequest } from './notices.ts';

/** Of so many of the newest notices it is counted how many are unread: nobody counts further. */
export const COUNTED = 100;

/** A page of a person's notices, and how many of their newest hundred are unread. The first page is one read. */
export async function readNotices(
  notices: Pick<Notices, 'page'>,
  customerId: number,
  { size, after }: NoticesRequest,
): Promise<NoticesPage & { readonly unread: number }> {
  const newest = await notices.page(customerId, { size: COUNTED });
  const unread = newest.entries.filter(({ isRead }) => !isRead).length;
  if (after !== undefined) return { ...(await notices.page(customerId, { size, after })), unread };
  const entries = newest.entries.slice(0, size);
  const hasMore = newest.entries.length > size || newest.next !== undefined;
  const last = hasMore ? entries.at(-1) : undefined;
  return { entries, unread, ...(last && { next: last.id }) };
}

/** Marks as read what is unread among a person's newest hundred, and not newer than the notice with this id. */
export async function readAll(
  notices: Pick<Notices, 'page' | 'markRead'>,
  customerId: number,
  upTo: string,
): Promise<void> {
  const { entries } = await notices.page(customerId, { size: COUNTED });
  const unread = entries.filter(({ id, isRead }: Notice) => !isRead && id <= upTo);
  await Promise.all(unread.map(({ id }) => notices.markRead({ customerId, id })));
}

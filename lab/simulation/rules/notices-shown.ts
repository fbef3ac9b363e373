import type { Attempt } from '../clients/attempt.ts';
import { fieldsOf } from './answers/shown-to-clients.ts';
import type { Blame } from './report-violation.ts';

/** A notice as somebody is shown it. */
interface ShownNotice {
  readonly noticeId: string;
  readonly isRead: boolean;
}

/** The rows of notices, as far as this rule needs them. */
export interface NoticeRow {
  readonly subject?: unknown;
  readonly position?: unknown;
}

/**
 * Who asks is shown their own notices: each telling of an event once, the newest first, and as many unread as there are.
 * `rows`: what is stored. `isFresh`: whether no read of the history is of old data; then what was marked as read stays so.
 */
export function checkNoticesShown(
  rows: readonly NoticeRow[],
  attempts: readonly Attempt[],
  isFresh: boolean,
  blame: Blame,
): void {
  const stored = new Set(rows.map(({ subject, position }) => `${String(subject)} ${String(position)}`));
  for (const attempt of attempts) {
    const { command, response, requestId, person } = attempt;
    if (command.wish.kind !== 'read notices' || response?.status !== 200) continue;
    const shown = noticesIn(response.body);
    const say = (rule: string, what: string): void => blame(rule, `${requestId} of ${person}: ${what}`);
    const ids = shown.map(({ noticeId }) => idOf(noticeId));
    const foreign = ids.find((id) => !stored.has(`person/${person} notice ${id}`));
    if (foreign !== undefined) say('everybody sees their own notices', foreign);
    checkOrder(ids, say);
    const [unread, left] = [fieldsOf(response.body).unread, shown.filter(({ isRead }) => !isRead).length];
    if (unread !== left) say('as many are unread as it says', `${unread}, of those shown ${left}`);
    const again = isFresh ? markedBefore(attempt, attempts).find((id) => isUnread(shown, id)) : undefined;
    if (again !== undefined) say('what was read stays read', idOf(again));
  }
}

function checkOrder(ids: readonly string[], say: Blame): void {
  // An id is the time, what it is told of, and its kind.
  const tellings = ids.map((id) => id.slice(id.indexOf(' ')));
  if (new Set(tellings).size !== tellings.length) say('nobody is shown a notice twice', tellings.join(', '));
  if (ids.some((id, index) => id > (ids[index - 1] ?? '~'))) say('the newest notice is first', ids.join(', '));
}

/** The notices in an answer. */
export function noticesIn(body: unknown): readonly ShownNotice[] {
  const { notices } = fieldsOf(fieldsOf(body)._embedded);
  return Array.isArray(notices) ? (notices as ShownNotice[]) : [];
}

function isUnread(shown: readonly ShownNotice[], id: string): boolean {
  return shown.some(({ noticeId, isRead }) => noticeId === id && !isRead);
}

/** What its person had marked as read, one by one, before a request was sent. */
function markedBefore({ person, call }: Attempt, attempts: readonly Attempt[]): readonly string[] {
  return attempts.flatMap((one) => {
    const isBefore = (one.return ?? Number.POSITIVE_INFINITY) < call && one.response?.status === 200;
    return isBefore && one.person === person && one.command.wish.kind === 'mark notice'
      ? [one.request.params.noticeId ?? '']
      : [];
  });
}

function idOf(word: string): string {
  return Buffer.from(word, 'base64url').toString('utf8');
}

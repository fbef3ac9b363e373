import type { Notice, Telling } from '../telling/notice.ts';
import { noticeOf } from '../telling/notice.ts';
import { addressFor, isFromBefore, type Recipient } from '../telling/recipient.ts';
import { changeRecipient } from './change-recipient.ts';
import { MailNotSent } from './mail-not-sent.error.ts';
import { type RecipientOf, recipientsOnce } from './recipients-once.ts';
import { type MailingDependencies, sendMail } from './send-mail.use-case.ts';

/** What telling needs. `now` is ISO 8601. */
export interface TellDependencies extends MailingDependencies {
  readonly now: () => string;
}

/** After so many days an event is no news: nobody is told of it, whatever brings it again. */
export const NEWS_DAYS = 30;
/** After so many hours a notice is not mailed any more. */
export const MAIL_HOURS = 24;

const HOUR_MS = 3_600_000;

/**
 * Tells people of what happened at `time` (ISO 8601). `source` names it. Each is told once, whatever comes again: the
 * notice's own row is what knows. Its e-mail is sent at most once. Throws MailNotSent after everybody was told, when an
 * e-mail has to be tried again.
 */
export async function tell(
  dependencies: TellDependencies,
  tellings: readonly Telling[],
  time: string,
  source: string,
  recipientOf: RecipientOf = recipientsOnce(dependencies.recipients),
): Promise<void> {
  const ageHours = (Date.parse(dependencies.now()) - Date.parse(time)) / HOUR_MS;
  if (ageHours > NEWS_DAYS * 24) return;
  let notSent: MailNotSent | undefined;
  for (const telling of tellings) {
    try {
      const notice = noticeOf(telling, time, source);
      await tellOne(dependencies, notice, await recipientOf(notice.customerId), ageHours > MAIL_HOURS);
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      notSent = error;
    }
  }
  if (notSent !== undefined) throw notSent;
}

async function tellOne(
  dependencies: TellDependencies,
  notice: Notice,
  recipient: Recipient,
  isLate: boolean,
): Promise<void> {
  const { notices, mailer } = dependencies;
  if (isFromBefore(recipient, notice.time)) return;
  const wantsMail = mailer !== undefined && !isLate && addressFor(recipient, notice.kind) !== undefined;
  const mark = await notices.add(notice, wantsMail ? 'due' : 'none');
  if (mark === 'due' && wantsMail) await sendMail(dependencies, notice, await withKey(dependencies, recipient));
}

/** A person with a key for unsubscribing: it is made before the first e-mail. */
async function withKey({ recipients, newKey }: TellDependencies, recipient: Recipient): Promise<Recipient> {
  if (recipient.unsubscribeKey !== undefined) return recipient;
  const key = newKey();
  return changeRecipient(recipients, recipient.customerId, (before) =>
    // Who was forgotten or has unsubscribed meanwhile needs none.
    before.unsubscribeKey === undefined && before.email !== undefined ? { ...before, unsubscribeKey: key } : undefined,
  );
}

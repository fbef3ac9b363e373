import { mailOf } from '../telling/mail-of.ts';
import type { Notice } from '../telling/notice.ts';
import { personalAddress } from '../telling/personal-address.ts';
import { addressFor, DEFAULT_LANGUAGE, isFromBefore, type Recipient } from '../telling/recipient.ts';
import { MailNotSent } from './mail-not-sent.error.ts';
import type { Mailer, MailOutcome } from './mailer.ts';
import type { Notices } from './notices.ts';
import type { Recipients } from './recipients.ts';

/** What sending the e-mail of a notice needs. */
export interface MailingDependencies {
  readonly notices: Notices;
  readonly recipients: Recipients;
  /** Absent where the stage sends no e-mail. */
  readonly mailer?: Mailer | undefined;
  /** The start of the market's addresses, without a final slash. */
  readonly marketUrl: string;
  /** A name that nobody else has, also a key that nobody can guess. */
  readonly newKey: () => string;
  /** Is told what came of each e-mail. */
  readonly mailed: (outcome: MailOutcome) => void;
}

/**
 * Sends the e-mail of a notice, at most once: it is taken in the store first. It is lost when its sender dies or
 * is out of time after that, and when SES does not answer; the notice itself stays. Throws MailNotSent when it was
 * certainly not sent and another try may help: then it is due again. What the person wants is read once it is taken.
 */
export async function sendMail(
  { notices, recipients, mailer, marketUrl, newKey, mailed }: MailingDependencies,
  notice: Notice,
  recipient: Recipient,
): Promise<void> {
  const { customerId } = notice;
  const by = newKey();
  const isMailed = addressFor(recipient, notice.kind) !== undefined;
  if (mailer === undefined || !isMailed || !(await notices.takeMail(notice, by))) return;
  const wishes = (await recipients.find(customerId)) ?? recipient;
  const to = addressFor(wishes, notice.kind);
  // Whoever was forgotten meanwhile gets none: with their notices it is gone, too, which of them were mailed.
  if (to === undefined || isFromBefore(wishes, notice.time)) return;
  const unsubscribe = `${marketUrl}/unsubscribe/${personalAddress(customerId, wishes.unsubscribeKey ?? '')}`;
  const words = mailOf(notice, wishes.language ?? DEFAULT_LANGUAGE, { market: marketUrl, unsubscribe });
  const outcome = await mailer.send({ ...words, to, unsubscribeUrl: unsubscribe, customerId, noticeId: notice.id });
  mailed(outcome);
  if (outcome !== 'not-now') return;
  await notices.giveMailBack(notice, by);
  throw new MailNotSent();
}

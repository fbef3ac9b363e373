import type { Mail, Mailer } from '#functions/notices/use-cases/mailer.ts';
import { mailAddressOf } from '../clients/all-people.ts';
import type { Machine, Site } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';

/** SES: takes e-mail, refuses it for now, or takes it and does not answer. */
export interface Mailbox {
  readonly portOf: (site: Site) => Mailer;
  /** All that was taken. */
  readonly mails: readonly Mail[];
}

function nameOf({ customerId, noticeId }: Mail): string {
  return `${customerId} ${noticeId}`;
}

/** Makes an empty mailbox. `blame` is called for a second e-mail of one notice, and for one to somebody else. */
export function createMailbox(machine: Machine, blame: Blame): Mailbox {
  const mails: Mail[] = [];
  const take = (mail: Mail): void => {
    if (mails.some((one) => nameOf(one) === nameOf(mail))) blame('an e-mail is sent once', nameOf(mail));
    if (mail.to !== mailAddressOf(mail.customerId))
      blame('an e-mail goes to its person', `${nameOf(mail)} goes to ${mail.to}`);
    mails.push(mail);
  };
  const portOf = (site: Site): Mailer => ({
    send: (mail) =>
      machine.step(site, { pace: 'provider', what: () => `mails ${nameOf(mail)}` }, async (run, place) => {
        if (machine.strikes('provider fails before', place, run)) return 'not-now';
        take(mail);
        return machine.strikes('provider fails after', place, run) ? 'unknown' : 'sent';
      }),
  });
  return { portOf, mails };
}

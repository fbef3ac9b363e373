/** An e-mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The address that stops e-mail with one POST (RFC 8058). */
  readonly unsubscribeUrl: string;
  readonly customerId: number;
  /** The id of its notice among those of the person. */
  readonly noticeId: string;
}

/**
 * What came of sending. `not-now`: certainly not sent, try again later. `refused`: certainly not sent, and another try
 * will not help. `unknown`: nobody can tell.
 */
export type MailOutcome = 'sent' | 'not-now' | 'refused' | 'unknown';

/** Port: sends e-mail. Never rejects. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>;
}

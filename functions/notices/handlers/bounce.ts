import * as z from 'zod/mini';
import type { MailStop } from '../telling/recipient.ts';

/**
 * The part of SES's events on the default bus that is read here.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const sesEvent = z.lazy(() => {
  const recipients = z.array(z.object({ emailAddress: z.string() }));
  return z.object({
    detail: z.object({
      mail: z.object({ tags: z.optional(z.object({ person: z.optional(z.array(z.string())) })) }),
      bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: recipients })),
      complaint: z.optional(z.object({ complainedRecipients: recipients })),
    }),
  });
});

/** An e-mail that came back for good, or that its reader called unwanted. */
export interface MailBack {
  readonly customerId: number;
  readonly addresses: readonly string[];
  readonly why: MailStop;
}

/**
 * What SES says in a message of the queue; undefined when it stops no e-mail: a full mailbox bounces for a while only,
 * and an e-mail without a person is none of ours. Throws for what is no event of SES.
 */
export function readBounce(body: string): MailBack | undefined {
  const { mail, bounce, complaint } = sesEvent.parse(JSON.parse(body)).detail;
  const customerId = Number(mail.tags?.person?.[0]);
  if (!Number.isSafeInteger(customerId) || customerId < 1) return undefined;
  const back = (recipients: readonly { readonly emailAddress: string }[], why: MailStop) => {
    return { customerId, addresses: recipients.map(({ emailAddress }) => addressIn(emailAddress)), why };
  };
  if (complaint !== undefined) return back(complaint.complainedRecipients, 'complaint');
  return bounce?.bounceType === 'Permanent' ? back(bounce.bouncedRecipients, 'bounce') : undefined;
}

/** `Anna <anna@example.com>` → `anna@example.com`: SES repeats what stood in the message. */
function addressIn(text: string): string {
  return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
}

import * as z from 'zod/mini';

const mail = z.object({
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.string(),
  BodyHtml: z.string(),
});

/** By account. */
const mailbox = z.object({ messages: z.record(z.string(), z.array(mail)) });

/** An e-mail that the emulator's SES has taken. */
export type Received = z.output<typeof mail>;

/** The e-mails to an address, oldest first. SES keeps them in a mailbox of the emulator. */
export async function mailsTo(address: string): Promise<readonly Received[]> {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL}/_ministack/ses/messages`);
  const { messages } = mailbox.parse(await answer.json());
  return Object.values(messages)
    .flat()
    .filter(({ To }) => To.includes(address));
}

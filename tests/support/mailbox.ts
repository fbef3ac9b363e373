import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { MEMORY_MB } from '../../infra/services/service.ts';
import { replaceBy } from './switches.ts';

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

const sending = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Simple: z.object({ Headers: z.array(z.object({ Name: z.string(), Value: z.string() })) }) }),
});

/**
 * Stands between the market and SES, which keeps no headers, and passes everything on. `headersTo`: the headers of each
 * e-mail to an address, oldest first.
 */
export async function watchMailHeaders() {
  const sent: z.output<typeof sending>[] = [];
  const relay = createServer(async (asked, response) => {
    const body = Buffer.concat(await asked.toArray());
    // The signature is of all headers, the host among them.
    const passed = { method: asked.method, headers: asked.headers };
    const onward = request(`${process.env.AWS_ENDPOINT_URL}${asked.url}`, passed, (answer) => {
      if (answer.statusCode === 200) sent.push(sending.parse(JSON.parse(body.toString())));
      answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
    });
    onward.end(body);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const { port } = relay.address() as AddressInfo;
  const variables = { AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}` };
  const undo = await replaceBy('notices-events', { memoryMb: MEMORY_MB, variables });
  return {
    headersTo: (address: string): readonly Headers[] =>
      sent
        .filter(({ Destination }) => Destination.ToAddresses.includes(address))
        .map(({ Content }) => new Headers(Content.Simple.Headers.map(({ Name, Value }) => [Name, Value]))),
    stop: async () => {
      await undo();
      relay.close();
    },
  };
}

import { type SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer, MailOutcome } from '../use-cases/mailer.ts';

/** Who sends. */
export interface SesMailerOptions {
  /** Makes one attempt: it does not know whether the first one was taken. */
  readonly client: Pick<SESv2Client, 'send'>;
  /** The address of the sender. */
  readonly from: string;
  readonly configurationSet: string;
  /** Is told the name of each error, and what IAM refused. Other messages may quote an address. */
  readonly failed: (error: string) => void;
}

/** What another try does not mend: the address, or the message itself. */
const FINAL: ReadonlySet<string> = new Set(['MessageRejected', 'BadRequestException']);

/**
 * E-mail by Amazon SES. The person's number goes along as a tag, so that a bounce leads back to them. `List-Unsubscribe`
 * and `List-Unsubscribe-Post` let mail programs unsubscribe with one click (RFC 8058).
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export function createSesMailer({ client, from, configurationSet, failed }: SesMailerOptions): Mailer {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    async send({ to, subject, text, html, unsubscribeUrl, customerId }): Promise<MailOutcome> {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        ConfigurationSetName: configurationSet,
        EmailTags: [{ Name: 'person', Value: String(customerId) }],
        Content: {
          Simple: {
            Subject: utf8(subject),
            Body: { Text: utf8(text), Html: utf8(html) },
            Headers: [
              { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
              { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
            ],
          },
        },
      });
      try {
        await client.send(command);
        return 'sent';
      } catch (error) {
        failed(describe(error));
        return outcomeOf(error);
      }
    },
  };
}

/** IAM's refusal names the function and the action alone. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  return error.name.startsWith('AccessDenied') ? `${error.name}: ${error.message}` : error.name;
}

/** SES answers with a status below 500 only when it has not taken the message. */
function outcomeOf(error: unknown): MailOutcome {
  if (error instanceof SESv2ServiceException) {
    const { httpStatusCode = 500 } = error.$metadata;
    if (FINAL.has(error.name)) return 'refused';
    return httpStatusCode < 500 ? 'not-now' : 'unknown';
  }
  return isUnsent(error) ? 'not-now' : 'unknown';
}

/** No connection stood: nothing was sent. */
function isUnsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ENOTFOUND'].includes(String(error.code));
}

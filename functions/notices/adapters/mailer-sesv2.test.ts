import { MessageRejected, SESv2ServiceException, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { expect, it } from 'vitest';
import type { Mail } from '../use-cases/mailer.ts';
import { createSesMailer, type SesMailerOptions } from './mailer-sesv2.ts';

const mail: Mail = {
  to: 'anna@example.com',
  subject: '“드릴” is back.',
  text: 'text',
  html: '<p>html</p>',
  unsubscribeUrl: 'https://market.example/unsubscribe/7.k',
  customerId: 7,
  noticeId: 'n',
};

function mailerThat(answers: () => Promise<unknown>) {
  const sent: unknown[] = [];
  const failures: string[] = [];
  const client = {
    send: (command: { readonly input: unknown }) => {
      sent.push(command.input);
      return answers();
    },
  } as SesMailerOptions['client'];
  const mailer = createSesMailer({
    ...{ client, from: 'notices@market.example', configurationSet: 'mail' },
    failed: (name) => failures.push(name),
  });
  return { mailer, sent, failures };
}

it('sends both forms, with one click to unsubscribe, and says whose it is', async () => {
  const { mailer, sent } = mailerThat(async () => ({ MessageId: '1' }));
  expect(await mailer.send(mail)).toBe('sent');
  expect(sent).toEqual([
    {
      FromEmailAddress: 'notices@market.example',
      Destination: { ToAddresses: ['anna@example.com'] },
      ConfigurationSetName: 'mail',
      EmailTags: [{ Name: 'person', Value: '7' }],
      Content: {
        Simple: {
          Subject: { Data: '“드릴” is back.', Charset: 'UTF-8' },
          Body: { Text: { Data: 'text', Charset: 'UTF-8' }, Html: { Data: '<p>html</p>', Charset: 'UTF-8' } },
          Headers: [
            { Name: 'List-Unsubscribe', Value: '<https://market.example/unsubscribe/7.k>' },
            { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
          ],
        },
      },
    },
  ]);
});

const $metadata = (httpStatusCode: number) => ({ $metadata: { httpStatusCode }, message: 'anna@example.com' });
const coded = (code: string) => Object.assign(new Error('no connection'), { code });

it.each([
  ['not-now', new TooManyRequestsException($metadata(429))],
  ['refused', new MessageRejected($metadata(400))],
  ['unknown', new SESv2ServiceException({ name: 'InternalFailure', $fault: 'server', ...$metadata(500) })],
  ['not-now', coded('ECONNREFUSED')],
  ['unknown', coded('ECONNRESET')],
  ['unknown', Object.assign(new Error('too slow'), { name: 'TimeoutError' })],
] as const)('%s after %s, and no address leaves it', async (outcome, error) => {
  const { mailer, failures } = mailerThat(() => Promise.reject(error));
  expect(await mailer.send(mail)).toBe(outcome);
  expect(failures).toEqual([error.name]);
});

it('says what IAM refused, so that somebody can allow it', async () => {
  const message = 'User: gdmarket-dev-notices-events is not authorized to perform: ses:SendEmail';
  const denied = { name: 'AccessDeniedException', $fault: 'client', ...$metadata(403), message } as const;
  const { mailer, failures } = mailerThat(() => Promise.reject(new SESv2ServiceException(denied)));
  expect(await mailer.send(mail)).toBe('not-now');
  expect(failures).toEqual([`AccessDeniedException: ${message}`]);
});

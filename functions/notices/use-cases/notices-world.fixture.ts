import { tableSchemas } from '#support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '#support/dynamodb/twin.ts';
import { clientOf } from '#support/dynamodb/twin-client.ts';
import { noticesIn } from '../container.ts';
import { newRecipient, type Recipient } from '../telling/recipient.ts';
import type { Mail, MailOutcome } from './mailer.ts';

/**
 * A market that nobody was told anything in, on a twin of DynamoDB. `outcomes`: what SES answers, one after the other,
 * and from then on `sent`; `before` runs at each e-mail.
 */
export function quietMarket({
  now = '2026-11-29T10:00:00.000Z',
  outcomes = [],
  before = async () => undefined,
}: {
  readonly now?: string;
  readonly outcomes?: readonly MailOutcome[];
  readonly before?: () => Promise<unknown>;
} = {}) {
  const clock = { now };
  const twin = new DynamoTwin({ tables: tableSchemas, now: () => Date.parse(clock.now) });
  const client = clientOf(async (command) => twin.execute(command));
  const stored = noticesIn(client, { NOTICES_TABLE: 'notices' }, () => Date.parse(clock.now));
  const mails: Mail[] = [];
  const mailed: MailOutcome[] = [];
  const answers = [...outcomes];
  let keys = 0;
  const mailer = {
    async send(mail: Mail) {
      await before();
      const outcome = answers.shift() ?? 'sent';
      if (outcome === 'sent' || outcome === 'unknown') mails.push(mail);
      return outcome;
    },
  };
  return {
    ...stored,
    clock,
    mails,
    outcomesSeen: mailed,
    mailer,
    marketUrl: 'https://market.example',
    timeZone: 'Asia/Seoul',
    newKey: () => `key-${String(++keys).padStart(20, '0')}`,
    now: () => clock.now,
    mailed: (outcome: MailOutcome) => void mailed.push(outcome),
    wants: (customerId: number, wishes: Partial<Recipient>) =>
      stored.recipients.save({ ...newRecipient(customerId), version: 1, ...wishes }),
  };
}

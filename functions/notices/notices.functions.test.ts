import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import { sesBounce, sesComplaint, sesDelivery } from './handlers/ses-events.fixture.ts';
import { bounces } from './notices.functions.ts';
import { quietMarket } from './use-cases/notices-world.fixture.ts';

async function after(body: unknown) {
  const world = quietMarket();
  await world.wants(7, { email: 'Anna@example.com', language: 'en' });
  const { logger, lines } = captureLogger();
  const kept: string[] = [];
  const deadLetters = { keep: async (_: string, reason: string) => void kept.push(reason) };
  const Records = [{ messageId: 'm', body: typeof body === 'string' ? body : JSON.stringify(body) }];
  const answer = await bounces(world.recipients, { deadLetters, logger })({ Records } as SQSEvent);
  const { email, stopped } = (await world.recipients.find(7)) ?? {};
  return { email, stopped, kept, answer, log: JSON.stringify(lines) };
}

it.each([
  ['bounce', sesBounce({ emailAddress: 'Anna <anna@example.com>' })],
  ['complaint', sesComplaint()],
])('a %s stops e-mail to that address', async (stopped, event) => {
  const found = await after(event);
  expect(found).toMatchObject({ email: undefined, stopped, kept: [], answer: { batchItemFailures: [] } });
  expect(found.log).not.toMatch(/anna/i);
});

it.each([
  ['of a full mailbox', sesBounce({ bounceType: 'Transient' })],
  ['of an earlier address', sesBounce({ emailAddress: 'old@example.com' })],
  ['of somebody else', sesBounce({ person: '8' })],
  ['of nobody', sesBounce({ person: 'all' })],
  ['that arrived', sesDelivery()],
])('one %s does not', async (_, event) => {
  expect(await after(event)).toMatchObject({ email: 'Anna@example.com', kept: [] });
});

it.each(['nothing', '{}', '{"detail":{"mail":1,"to":"anna@example.com"}}'])(
  'what is no event of SES is kept for a person, and quoted nowhere: %s',
  async (body) => {
    const found = await after(body);
    expect(found).toMatchObject({ kept: ['not an event of SES'], answer: { batchItemFailures: [] } });
    expect(found.log).not.toContain('anna');
  },
);

it('one that cannot be written comes again', async () => {
  const { logger } = captureLogger();
  const recipients = { ...quietMarket().recipients, find: () => Promise.reject(new Error('the store is away')) };
  const Records = [{ messageId: 'm', body: JSON.stringify(sesComplaint()) }];
  const answer = await bounces(recipients, { deadLetters: { keep: async () => undefined }, logger })({
    Records,
  } as SQSEvent);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
});

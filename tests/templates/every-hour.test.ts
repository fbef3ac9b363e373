import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { events as noticesEvents } from '#functions/notices/notices.functions.ts';
import { quietMarket } from '#functions/notices/use-cases/notices-world.fixture.ts';
import { events as reservationEvents } from '#functions/reservation/reservation.functions.ts';
import { emptyWorld, itemIsGone } from '#functions/reservation/use-cases/reservation-world.fixture.ts';
import type { ConsumerPorts } from '#shared/composition/consumer-ports.ts';
import type { GuardedCalls } from '#shared/composition/guarded-calls.ts';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import { memoryDeadLetters } from '#shared/events/consuming/dead-letters.fixture.ts';
import { marketIn } from '../../infra/testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../../infra/testing/template.fixture.ts';

const { services } = marketIn('prod');
const { properties: rule } = resourceOf(services, 'AWS::Events::Rule', { ScheduleExpression: 'cron(0 * * * ? *)' });

/** A target as the template has it: a queue, and what it gets in place of the event, if anything. */
type Target = Readonly<Record<string, unknown>>;
const targets = rule.Targets as readonly Target[];

/** What EventBridge puts into a target's queue: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html */
function messageOf({ Input, InputPath, InputTransformer }: Target): string {
  if (InputPath !== undefined || InputTransformer !== undefined) throw new Error('a part of the event: not known here');
  if (typeof Input === 'string') return Input;
  const id = 'cdc73f9d-aea9-11e3-9d5a-835b769c0d9c';
  const resources = ['arn:aws:events:ap-northeast-2:123456789012:rule/gdmarket-prod-services-EveryHour'];
  const from = { source: 'aws.events', account: '123456789012', region: 'ap-northeast-2', resources };
  const event = { 'detail-type': 'Scheduled Event', time: '2026-12-01T09:00:00Z', detail: {} };
  return JSON.stringify({ version: '0', id, ...event, ...from });
}

/** The name of the function that reads the queue of a target. */
function readerOf({ Arn }: Target): string {
  const behind = (type: string, reference: unknown) => {
    const [, id] = /"Ref":"(\w+)"/.exec(JSON.stringify(reference)) ?? [];
    return resourcesOf(services, type).find((one) => one.id === id)?.properties.FunctionName;
  };
  const mapping = resourceOf(services, 'AWS::Lambda::EventSourceMapping', { EventSourceArn: Arn });
  const alias = behind('AWS::Lambda::Alias', mapping.properties.FunctionName);
  return String(behind('AWS::Lambda::Function', alias));
}

/** Whatever the functions ask their item, it is not there. */
const item = (() => ({
  before: ({ context }: { readonly context: object }) =>
    void Object.assign(context, { guarded: { findItem: itemIsGone } }),
})) as unknown as GuardedCalls;

const comeAgain = { in: async () => undefined };
const consumers: Readonly<Record<string, (ports: ConsumerPorts, event: SQSEvent) => Promise<SQSBatchResponse>>> = {
  'gdmarket-prod-notices-events': (ports, event) => noticesEvents({ ...quietMarket(), comeAgain }, ports)(event),
  'gdmarket-prod-reservation-events': (ports, event) => {
    const world = { ...emptyWorld(), comeAgain, timeZone: 'Asia/Seoul' };
    return reservationEvents(world, { item }, ports)(event, {} as Parameters<ReturnType<typeof reservationEvents>>[1]);
  },
};

it('is told to the functions that look at what is due, and to no others', () => {
  expect(rule).toMatchObject({ State: 'ENABLED' });
  expect(targets.map(readerOf).sort()).toEqual(Object.keys(consumers).sort());
});

it.each(Object.keys(consumers))('is understood by %s, as it stands in the template', async (name) => {
  const target = targets.find((one) => readerOf(one) === name) ?? {};
  const { logger, lines } = captureLogger();
  const deadLetters = memoryDeadLetters();
  const event = { Records: [{ messageId: 'm', body: messageOf(target) }] } as SQSEvent;
  expect(await consumers[name]?.({ logger, deadLetters }, event)).toEqual({ batchItemFailures: [] });
  expect(deadLetters).toMatchObject({ kept: [] });
  expect(lines).toContainEqual(expect.objectContaining({ message: 'event handled', eventType: 'TimeToLook' }));
});

import { Template } from 'aws-cdk-lib/assertions';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { describe, expect, it } from 'vitest';
import { itemEvents } from '#contracts/events/item.events.ts';
import { paymentEvents } from '#contracts/events/payment.events.ts';
import { stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import { createStack } from '../testing/app.fixture.ts';
import { actionsOn, statementsIn } from '../testing/policy.fixture.ts';
import { attribute, resourceOf, resourcesOf } from '../testing/template.fixture.ts';
import { EventConsumer, type EventConsumerProps } from './event-consumer.ts';

const { ItemHeld, ItemDeleted } = itemEvents;
const { PaymentApproved } = paymentEvents;

function consumerIn(stageName: StageName, more: Partial<EventConsumerProps> = {}, stack = createStack()): Template {
  new EventConsumer(stack, 'Events', {
    stage: stageOf(stageName, 'http'),
    component: 'review',
    bus: new EventBus(stack, 'Bus'),
    subscriptions: { ItemHeld, ItemDeleted, PaymentApproved },
    memoryMb: 512,
    ...more,
  });
  return Template.fromStack(stack);
}

const template = consumerIn('prod');
const local = consumerIn('local');
const functionName = 'gdmarket-prod-review-events';
const queue = resourceOf(template, 'AWS::SQS::Queue', { QueueName: 'gdmarket-prod-review-events' });
const deadLetters = resourceOf(template, 'AWS::SQS::Queue', { QueueName: 'gdmarket-prod-review-events-dlq' });
const rule = resourceOf(template, 'AWS::Events::Rule');

describe('EventConsumer', () => {
  it("listens to the union of its contracts' patterns, on the market's bus", () => {
    expect(rule.properties).toMatchObject({
      EventPattern: {
        source: ['gdmarket.item', 'gdmarket.payment'],
        'detail-type': ['ItemHeld', 'ItemDeleted', 'PaymentApproved'],
      },
      EventBusName: { Ref: resourceOf(template, 'AWS::Events::EventBus').id },
      State: 'ENABLED',
    });
  });

  it('puts events on its queue, and what the bus cannot put there on the dead-letter queue', () => {
    expect(rule.properties.Targets).toEqual([
      { Id: 'Target0', Arn: attribute(queue.id), DeadLetterConfig: { Arn: attribute(deadLetters.id) } },
    ]);
  });

  it('puts the hours of a schedule on the same queue', () => {
    const stack = createStack();
    const timer = new Rule(stack, 'EveryHour', { schedule: Schedule.cron({ minute: '0' }) });
    const timed = consumerIn('prod', { timer }, stack);
    const { properties } = resourceOf(timed, 'AWS::Events::Rule', { ScheduleExpression: 'cron(0 * * * ? *)' });
    const queueOf = (name: string) => attribute(resourceOf(timed, 'AWS::SQS::Queue', { QueueName: name }).id);
    expect(properties.Targets).toEqual([
      { Id: 'Target0', Arn: queueOf(functionName), DeadLetterConfig: { Arn: queueOf(`${functionName}-dlq`) } },
    ]);
    // The message is EventBridge's own (functions/shared/events/time-to-look.ts), on the account's own bus.
    expect(properties).not.toHaveProperty('EventBusName');
  });

  it.each([queue, deadLetters])('lets only its own rule send to $id', ({ id }) => {
    const policy = resourceOf(template, 'AWS::SQS::QueuePolicy', { Queues: [{ Ref: id }] });
    const allowed = statementsIn(policy).filter(({ effect }) => effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      resources: [attribute(id)],
      condition: { ArnEquals: { 'aws:SourceArn': attribute(rule.id) } },
    });
  });

  it('may put events on its own queue, and knows where that is, only when it waits for something', () => {
    const waiting = consumerIn('prod', { waits: true });
    const own = resourceOf(waiting, 'AWS::SQS::Queue', { QueueName: 'gdmarket-prod-review-events' }).id;
    const knows = { Environment: { Variables: { WAITING_QUEUE_URL: { Ref: own } } } };
    expect(resourceOf(waiting, 'AWS::Lambda::Function').properties).toMatchObject(knows);
    expect(actionsOn(waiting, functionName, attribute(own))).toContain('sqs:SendMessage');
    expect(actionsOn(template, functionName, attribute(queue.id))).not.toContain('sqs:SendMessage');
  });

  it('collects messages where nobody waits, and hides them for that time as well', () => {
    const collecting = consumerIn('prod', { collects: 100 });
    expect(resourceOf(collecting, 'AWS::Lambda::EventSourceMapping').properties).toMatchObject({
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 20,
    });
    expect(resourceOf(template, 'AWS::Lambda::EventSourceMapping').properties).not.toHaveProperty(
      'MaximumBatchingWindowInSeconds',
    );
    const own = resourceOf(collecting, 'AWS::SQS::Queue', { QueueName: 'gdmarket-prod-review-events' });
    expect(Number(own.properties.VisibilityTimeout)).toBe(Number(queue.properties.VisibilityTimeout) + 20);
  });

  it('collects nothing on an emulator, where tests wait for it', () => {
    const { properties } = resourceOf(consumerIn('local', { collects: 100 }), 'AWS::Lambda::EventSourceMapping');
    expect(properties).toMatchObject({ BatchSize: 10 });
    expect(properties).not.toHaveProperty('MaximumBatchingWindowInSeconds');
  });

  it('hides a message for at least six times as long as the function may run', () => {
    const { Timeout } = resourceOf(template, 'AWS::Lambda::Function').properties;
    expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(Timeout));
  });

  it('gives a message five tries, then keeps it as a dead letter for 14 days', () => {
    expect(queue.properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: attribute(deadLetters.id),
      maxReceiveCount: 5,
    });
    expect(deadLetters.properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it('feeds the live alias, and takes back only the messages that failed', () => {
    const source = resourceOf(template, 'AWS::Lambda::EventSourceMapping').properties;
    expect(source).toMatchObject({
      EventSourceArn: attribute(queue.id),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: 10,
    });
    expect(JSON.stringify(source.FunctionName)).toContain(resourceOf(template, 'AWS::Lambda::Alias').id);
  });

  it('may take messages off its queue and put dead letters on the other, whose address it knows', () => {
    expect(actionsOn(template, functionName, attribute(queue.id))).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ]);
    expect(actionsOn(template, functionName, attribute(deadLetters.id))).toEqual(['sqs:SendMessage']);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { DEAD_LETTER_QUEUE_URL: { Ref: deadLetters.id } } },
    });
  });

  it('encrypts its queues and, on AWS, refuses to talk without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    const refusals = (one: Template) =>
      resourcesOf(one, 'AWS::SQS::QueuePolicy')
        .flatMap(statementsIn)
        .filter(({ effect }) => effect === 'Deny');
    expect(refusals(template).map(({ condition }) => condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { Bool: { 'aws:SecureTransport': 'false' } },
    ]);
    expect(refusals(local)).toEqual([]);
  });
});

describe('a patient EventConsumer', () => {
  const patient = consumerIn('prod', { patient: true, role: 'settlements' });
  const own = resourceOf(patient, 'AWS::SQS::Queue', { QueueName: 'gdmarket-prod-review-settlements' });

  it('gives a message hundreds of tries, so that neither days of failing nor hours of throttling end it', () => {
    expect(own.properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 300 });
    const { VisibilityTimeout, MessageRetentionPeriod } = own.properties;
    // A failed message waits up to 15 minutes; a throttled one as long as it is hidden. It becomes a dead letter before
    // the queue drops it.
    expect(300 * 900).toBeLessThan(Number(MessageRetentionPeriod));
    expect(300 * Number(VisibilityTimeout)).toBeGreaterThan(5 * 3_600);
  });

  it('tells its function the queue in which messages are to wait', () => {
    patient.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'gdmarket-prod-review-settlements',
      Environment: { Variables: { QUEUE_URL: { Ref: own.id }, METRICS_NAMESPACE: 'gdmarket-prod' } },
    });
  });
});

import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventContract } from '../../contracts/events/define-event.ts';
import { nameIn } from '../stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { MarketFunction, type MarketFunctionProps, timeouts } from './market-function.ts';

/** What a consumer is made of: what it listens to, and its function's properties. */
export interface EventConsumerProps extends Omit<MarketFunctionProps, 'role' | 'timeout'> {
  readonly bus: EventBus;
  readonly subscriptions: Readonly<Record<string, Pick<EventContract, 'pattern'>>>;
}

/** How often a message is tried before it goes to the dead-letter queue. */
const MAX_TRIES = 5;

/** One consumer of the bus: a rule made from the events' own contracts, a queue with its dead-letter queue, and the function behind it. */
export class EventConsumer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  readonly consumer: MarketFunction;

  /** Takes the scope, an id and the consumer's properties. */
  constructor(scope: Construct, id: string, { bus, subscriptions, ...functionProps }: EventConsumerProps) {
    super(scope, id);
    const { stage, component } = functionProps;
    const name = `${component}-events`;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', stage, `${name}-dlq`);
    this.queue = new Queue(this, 'Queue', {
      queueName: nameIn(stage, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: !stage.emulated,
      // Six times the function's limit, as the SQS event source wants it, so that a slow batch is not delivered twice.
      visibilityTimeout: Duration.seconds(timeouts.events.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: MAX_TRIES },
    });
    const patterns = Object.values(subscriptions).map(({ pattern }) => pattern);
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: {
        source: [...new Set(patterns.flatMap(({ source }) => source))],
        detailType: [...new Set(patterns.flatMap((pattern) => pattern['detail-type']))],
      },
      // What the bus cannot hand to the queue is not lost either.
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters.queue })],
    });
    this.consumer = new MarketFunction(this, 'Consumer', {
      ...functionProps,
      role: 'events',
      timeout: timeouts.events,
      environment: { ...functionProps.environment, DEAD_LETTER_QUEUE_URL: this.deadLetters.queue.queueUrl },
    });
    this.consumer.allow(['sqs:SendMessage'], this.deadLetters.queue.queueArn);
    this.consumer.live.addEventSource(new SqsEventSource(this.queue, { batchSize: 10, reportBatchItemFailures: true }));
  }
}

import { Duration } from 'aws-cdk-lib';
import { type EventBus, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventContract } from '#contracts/events/define-events.ts';
import { nameIn } from '../stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { MarketFunction, type MarketFunctionProps, timeouts } from './market-function.ts';

/** Properties of a consumer: its subscriptions and those of its function. */
export interface EventConsumerProps extends Omit<MarketFunctionProps, 'role' | 'timeout'> {
  readonly bus: EventBus | IEventBus;
  readonly subscriptions: Readonly<Record<string, Pick<EventContract, 'pattern'>>>;
  /** Names its function and queue; `events` by default. */
  readonly role?: 'events' | 'settlements' | 'bounces' | 'pictures';
  /** What else its events have to say in `detail`. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** A bucket of which it also hears when files arrive below a prefix. */
  readonly arrivals?: { readonly bucket: Bucket; readonly prefix: string };
  /** The rule that tells it that it is time to look at what is due. */
  readonly timer?: Rule;
  /** True when its failed messages come again for days with growing pauses: use it where nothing else does the work. */
  readonly patient?: boolean;
  /** True for a consumer that puts events back on its own queue, to get them again later. */
  readonly waits?: boolean;
  /** Where nobody waits for it: up to so many messages are collected, as long as the stage says, and handled in one go. */
  readonly collects?: number;
}

/** The most messages of a batch that is not collected. */
const BATCH = 10;
/** How often a message is tried before it moves to the dead-letter queue. */
const MAX_TRIES = 5;
/**
 * The same for a patient consumer, where a failed message waits up to a quarter of an hour: three days. Deliveries that
 * Lambda throttles count as well, without a pause of ours: with only those, at least five hours.
 */
const MAX_PATIENT_TRIES = 300;

/**
 * One consumer of the bus: a rule made from the events' own contracts, a queue with its dead-letter queue, and the
 * function behind it.
 */
export class EventConsumer extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  readonly consumer: MarketFunction;
  /** How long a message may rightly be in the queue: it is put off, or it fails for days before it is given up. */
  readonly patience: 'prompt' | 'waiting' | 'patient';

  constructor(
    scope: Construct,
    id: string,
    {
      bus,
      subscriptions,
      role = 'events',
      patient = false,
      waits = false,
      collects,
      detail,
      arrivals,
      timer,
      ...functionProps
    }: EventConsumerProps,
  ) {
    super(scope, id);
    this.patience = patient ? 'patient' : waits ? 'waiting' : 'prompt';
    const { stage, component } = functionProps;
    const collectsSeconds = collects === undefined ? 0 : stage.collectsSeconds;
    const name = `${component}-${role}`;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', stage, `${name}-dlq`);
    this.queue = new Queue(this, 'Queue', {
      queueName: nameIn(stage, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: !stage.emulated,
      // Six times the function's time-out and the time of collecting, as the SQS event source requires, so that a slow
      // batch is not delivered twice.
      visibilityTimeout: Duration.seconds(timeouts[role].toSeconds() * 6 + collectsSeconds),
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: patient ? MAX_PATIENT_TRIES : MAX_TRIES },
    });
    // They also keep what EventBridge cannot deliver to the queue.
    const target = new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters.queue });
    const targets = [target];
    const patterns = Object.values(subscriptions).map(({ pattern }) => pattern);
    new Rule(this, 'Rule', {
      eventBus: bus as IEventBus,
      eventPattern: {
        source: [...new Set(patterns.flatMap(({ source }) => source))],
        detailType: [...new Set(patterns.flatMap((pattern) => pattern['detail-type']))],
        ...(detail && { detail }),
      },
      targets,
    });
    if (arrivals !== undefined) {
      new Rule(this, 'Arrivals', {
        eventPattern: {
          source: ['aws.s3'],
          detailType: ['Object Created'],
          detail: { bucket: { name: [arrivals.bucket.bucketName] }, object: { key: [{ prefix: arrivals.prefix }] } },
        },
        targets,
      });
    }
    timer?.addTarget(target);
    this.consumer = new MarketFunction(this, 'Consumer', {
      ...functionProps,
      role,
      timeout: timeouts[role],
      environment: {
        ...functionProps.environment,
        DEAD_LETTER_QUEUE_URL: this.deadLetters.queue.queueUrl,
        ...(patient ? { QUEUE_URL: this.queue.queueUrl, METRICS_NAMESPACE: nameIn(stage) } : {}),
        ...(waits ? { WAITING_QUEUE_URL: this.queue.queueUrl } : {}),
      },
    });
    if (waits) this.consumer.allow(['sqs:SendMessage'], this.queue.queueArn);
    this.consumer.allow(['sqs:SendMessage'], this.deadLetters.queue.queueArn);
    this.consumer.live.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: collectsSeconds === 0 ? BATCH : (collects ?? BATCH),
        ...(collectsSeconds > 0 && { maxBatchingWindow: Duration.seconds(collectsSeconds) }),
        reportBatchItemFailures: true,
        // The most concurrency that a full queue takes from the account.
        maxConcurrency: stage.concurrency.consumer,
      }),
    );
  }
}

import { SQSClient } from '@aws-sdk/client-sqs';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/dead-letters-sqs.ts';
import { createSqsPostpone, type Postpone } from '../events/postpone-sqs.ts';
import { createQueueConsumer, type Subscription } from '../events/queue-consumer.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import type { ConsumerVariables, PatientVariables } from './variables.ts';

/** How old a message may be before somebody is told that it still fails. */
const OVERDUE_MS = 900_000;

/** A queue's consumer as a Lambda handler. Takes what it subscribes to and where its dead letters go. */
export function createConsumerFunction(subscriptions: readonly Subscription[], env: ConsumerVariables) {
  return createConsumer(subscriptions, env, new SQSClient(messagingLimits));
}

/**
 * A consumer as a Lambda handler whose messages come again for days, later and later, since nothing else will do what they ask for. What still
 * fails after a quarter of an hour is counted as `Overdue` of this consumer.
 */
export function createPatientConsumerFunction(
  subscriptions: readonly Subscription[],
  env: ConsumerVariables & PatientVariables,
) {
  const client = new SQSClient(messagingLimits);
  const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE });
  const hide = createSqsPostpone(client, env.QUEUE_URL);
  return createConsumer(subscriptions, env, client, (message) => {
    if (message.ageMs > OVERDUE_MS) metrics.count({ Consumer: functionName }, { Overdue: 1 });
    return hide(message);
  });
}

function createConsumer(
  subscriptions: readonly Subscription[],
  env: ConsumerVariables,
  client: SQSClient,
  postpone?: Postpone,
) {
  const deadLetters = createSqsDeadLetters(client, env.DEAD_LETTER_QUEUE_URL);
  return createQueueConsumer({ subscriptions, deadLetters, logger: functionLogger(), postpone });
}

import { SQSClient } from '@aws-sdk/client-sqs';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/consuming/dead-letters-sqs.ts';
import { createSqsPostpone } from '../events/consuming/postpone-sqs.ts';
import type { QueueConsumerOptions } from '../events/consuming/queue-consumer.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import type { ConsumerVariables, PatientVariables } from './variables.ts';

/** What a consumer gets from where it runs: its logger and its queue. */
export type ConsumerPorts = Omit<QueueConsumerOptions, 'subscriptions'>;

/** How old a message may be before somebody is told that it still fails. */
const OVERDUE_MS = 900_000;

/** The ports of a queue's consumer on Lambda. */
export function consumerPorts(env: ConsumerVariables, client = new SQSClient(messagingLimits)): ConsumerPorts {
  return { deadLetters: createSqsDeadLetters(client, env.DEAD_LETTER_QUEUE_URL), logger: functionLogger() };
}

/**
 * The ports of a consumer whose messages come again for days, later and later, since nothing else will do what they ask for. What still
 * fails after a quarter of an hour is counted as `Overdue` of this consumer.
 */
export function patientConsumerPorts(env: ConsumerVariables & PatientVariables): ConsumerPorts {
  const client = new SQSClient(messagingLimits);
  const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE });
  const hide = createSqsPostpone(client, env.QUEUE_URL);
  return {
    ...consumerPorts(env, client),
    postpone: (message) => {
      if (message.ageMs > OVERDUE_MS) metrics.count({ Consumer: functionName }, { Overdue: 1 });
      return hide(message);
    },
  };
}

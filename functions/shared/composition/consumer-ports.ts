import { SQSClient } from '@aws-sdk/client-sqs';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/consuming/dead-letters-sqs.ts';
import { createSqsPostpone } from '../events/consuming/postpone-sqs.ts';
import type { QueueConsumerOptions } from '../events/consuming/queue-consumer.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';
import type { ConsumerVariables, PatientVariables } from './variables.ts';

/** The part of a consumer's options that depends on where it runs: its logger and its queue. */
export type ConsumerPorts = Omit<QueueConsumerOptions, 'subscriptions'>;

/** From this age in milliseconds a message that still fails is reported. */
const OVERDUE_MS = 900_000;

/** The ports of a queue's consumer on Lambda. */
export function consumerPorts(env: ConsumerVariables, client = new SQSClient(messagingLimits)): ConsumerPorts {
  return { deadLetters: createSqsDeadLetters(client, env.DEAD_LETTER_QUEUE_URL), logger: functionLogger() };
}

/**
 * The ports of a patient consumer: its failed messages come again for days with growing pauses, because nothing else
 * does what they ask for. A message that still fails after 15 minutes counts as `Overdue` for this consumer.
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

import { SQSClient } from '@aws-sdk/client-sqs';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/dead-letters-sqs.ts';
import { createQueueConsumer, type Subscription } from '../events/queue-consumer.ts';
import { functionLogger } from './function-logger.ts';
import type { ConsumerVariables } from './variables.ts';

/** A queue's consumer as a Lambda handler. Takes what it subscribes to and where its dead letters go. */
export function createConsumerFunction(subscriptions: readonly Subscription[], env: ConsumerVariables) {
  return createQueueConsumer({
    subscriptions,
    deadLetters: createSqsDeadLetters(new SQSClient(messagingLimits), env.DEAD_LETTER_QUEUE_URL),
    logger: functionLogger(),
  });
}

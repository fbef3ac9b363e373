import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { loadEnv } from '../config/env.ts';
import { createSqsDeadLetters } from '../events/dead-letters-sqs.ts';
import { createQueueConsumer, type Subscription } from '../events/queue-consumer.ts';
import { functionLogger } from './function-logger.ts';

const environment = z.object({ DEAD_LETTER_QUEUE_URL: z.string() });

/** A queue's consumer as a Lambda handler, configured by `DEAD_LETTER_QUEUE_URL`. Takes what it subscribes to. */
export function createConsumerFunction(subscriptions: readonly Subscription[]) {
  const env = loadEnv(environment);
  return createQueueConsumer({
    subscriptions,
    deadLetters: createSqsDeadLetters(new SQSClient({}), env.DEAD_LETTER_QUEUE_URL),
    logger: functionLogger(),
  });
}

import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { loadEnv } from '../config/env.ts';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/dead-letters-sqs.ts';
import type { Envelope } from '../events/envelope.ts';
import { createEventBridgePublisher } from '../events/event-publisher-eventbridge.ts';
import { createRelay } from '../events/relay.ts';
import { functionLogger } from './function-logger.ts';

const environment = z.object({ BUS_NAME: z.string(), FAILURE_QUEUE_URL: z.string() });

/** A table's relay as a Lambda handler, configured by `BUS_NAME` and `FAILURE_QUEUE_URL`. Takes how a row becomes an envelope. */
export function createRelayFunction(envelopeOf: (row: Readonly<Record<string, unknown>>) => Envelope) {
  const env = loadEnv(environment);
  return createRelay({
    envelopeOf,
    publisher: createEventBridgePublisher(new EventBridgeClient(messagingLimits), env.BUS_NAME),
    deadLetters: createSqsDeadLetters(new SQSClient(messagingLimits), env.FAILURE_QUEUE_URL),
    logger: functionLogger(),
  });
}

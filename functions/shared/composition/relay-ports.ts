import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { loadEnv } from '../config/env.ts';
import { messagingLimits } from '../config/time-limits.ts';
import { createSqsDeadLetters } from '../events/consuming/dead-letters-sqs.ts';
import { createEventBridgePublisher } from '../events/publishing/event-publisher-eventbridge.ts';
import type { RelayOptions } from '../events/publishing/relay.ts';
import { functionLogger } from './function-logger.ts';

/** The part of a relay's options that depends on where it runs: the bus, the queue for failures, and the logger. */
export type RelayPorts = Omit<RelayOptions, 'envelopeOf'>;

const environment = z.object({ BUS_NAME: z.string(), FAILURE_QUEUE_URL: z.string() });

/** The ports of a table's relay on Lambda. `BUS_NAME` and `FAILURE_QUEUE_URL` configure them. */
export function relayPorts(): RelayPorts {
  const env = loadEnv(environment);
  return {
    publisher: createEventBridgePublisher(new EventBridgeClient(messagingLimits), env.BUS_NAME),
    deadLetters: createSqsDeadLetters(new SQSClient(messagingLimits), env.FAILURE_QUEUE_URL),
    logger: functionLogger(),
  };
}

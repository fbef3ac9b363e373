import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import {
  consumerVariables,
  dependencyVariables,
  guardVariables,
  marketVariables,
  tableVariables,
} from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { createSqsComeAgain } from '#shared/events/consuming/come-again-sqs.ts';
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { events } from '../reservation.functions.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...guardVariables,
    ...dependencyVariables('item'),
    ...consumerVariables,
    ...holdVariables,
    ...marketVariables,
    WAITING_QUEUE_URL: z.string(),
  }),
);
const container = createReservationContainer(env);
const comeAgain = createSqsComeAgain(new SQSClient(messagingLimits), env.WAITING_QUEUE_URL);
const item = guardedCallsOf('item', env, container.client);

export const handler = events({ ...container, comeAgain }, { item }, consumerPorts(env));

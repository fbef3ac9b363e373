import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, marketVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { createSqsComeAgain } from '#shared/events/consuming/come-again-sqs.ts';
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { events } from '../reservation.functions.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...consumerVariables,
    ...holdVariables,
    ...marketVariables,
    WAITING_QUEUE_URL: z.string(),
  }),
);
const comeAgain = createSqsComeAgain(new SQSClient(messagingLimits), env.WAITING_QUEUE_URL);

export const handler = events({ ...createReservationContainer(env), comeAgain }, consumerPorts(env));

import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { patientConsumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, patientVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { createSqsComeAgain } from '#shared/events/consuming/come-again-sqs.ts';
import { createPaymentContainer } from '../container.ts';
import { events } from '../payment.functions.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...consumerVariables, ...patientVariables, WAITING_QUEUE_URL: z.string() }),
);
const comeAgain = createSqsComeAgain(new SQSClient(messagingLimits), env.WAITING_QUEUE_URL);

export const handler = events({ ...createPaymentContainer(env), comeAgain }, patientConsumerPorts(env));

import * as z from 'zod/mini';
import { patientConsumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, patientVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { events } from '../payment.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...patientVariables }));

export const handler = events(createPaymentContainer(env), patientConsumerPorts(env));

import * as z from 'zod/mini';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { httpVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { http } from '../payment.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...httpVariables }));

const container = createPaymentContainer(env);

export const handler = http(container, httpPorts(env, container.client.config));

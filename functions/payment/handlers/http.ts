import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { tablesIn } from '#shared/composition/needs-of.ts';
import { httpVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createPaymentContainer } from '../container.ts';
import { http } from '../payment.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...httpVariables }));

const container = createPaymentContainer(env);

export const handler = withSelfTest(http(container, httpPorts(env, container.client.config)), functionLogger(), () => ({
  ...tablesIn(env, container.client),
  ...issuerNeeds(env, container.client.config),
}));

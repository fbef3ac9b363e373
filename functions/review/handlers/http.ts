import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { needsOf } from '#shared/composition/needs-of.ts';
import { dependencyVariables, guardVariables, httpVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createReviewContainer } from '../container.ts';
import { http } from '../review.functions.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...guardVariables, ...dependencyVariables('item'), ...httpVariables }),
);
const container = createReviewContainer(env);

export const handler = withSelfTest(
  http(container, { item: guardedCallsOf('item', env, container.client) }, httpPorts(env, container.client.config)),
  functionLogger(),
  () => ({ ...needsOf(env, container.client), ...issuerNeeds(env, container.client.config) }),
);

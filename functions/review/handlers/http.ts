import * as z from 'zod/mini';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { dependencyVariables, guardVariables, httpVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createReviewContainer } from '../container.ts';
import { http } from '../review.functions.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...guardVariables, ...dependencyVariables('item'), ...httpVariables }),
);
const container = createReviewContainer(env);

export const handler = http(
  container,
  { item: guardedCallsOf('item', env, container.client) },
  httpPorts(env, container.client.config),
);

import * as z from 'zod/mini';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { dependencyVariables, guardVariables, httpVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { http } from '../item.functions.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...guardVariables, ...dependencyVariables('payment'), ...httpVariables }),
);
const container = createItemContainer(env);

export const handler = http(
  container,
  { payment: guardedCallsOf('payment', env, container.client) },
  httpPorts(env, container.client.config),
);

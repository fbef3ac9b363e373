import * as z from 'zod/mini';
import { limits } from '#contracts/settings/limits.ts';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { createLimitsSetting } from '#shared/composition/limits-setting.ts';
import {
  dependencyVariables,
  guardVariables,
  httpVariables,
  limitVariables,
  tableVariables,
} from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { http } from '../reservation.functions.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...guardVariables,
    ...dependencyVariables('payment'),
    ...dependencyVariables('item'),
    ...httpVariables,
    ...holdVariables,
    ...limitVariables,
  }),
);
const container = createReservationContainer(env);
const setting = createLimitsSetting(limits, env, container.client.config);
const payment = guardedCallsOf('payment', env, container.client);
const item = guardedCallsOf('item', env, container.client);

export const handler = http(
  { ...container, limits: setting },
  { payment, item },
  httpPorts(env, container.client.config),
);

import middy from '@middy/core';
import * as z from 'zod/mini';
import { capturePayment } from '../../../contracts/calls/capture-payment.ts';
import { edge } from '../../../contracts/http/edge.ts';
import { guardedCallsOf } from '../../shared/composition/guarded-calls.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import {
  dependencyVariables,
  gatewayVariables,
  guardVariables,
  tableVariables,
} from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import type { GatewayResult } from '../../shared/http/gateway-result.ts';
import type { GatewayEvent } from '../../shared/http/request.ts';
import { createItemContainer } from '../container.ts';
import { itemRoutes } from './item.routes.ts';
import { effectsOfHandingOver } from './payment-effects.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...guardVariables, ...dependencyVariables('payment'), ...gatewayVariables }),
);
const container = createItemContainer(env);
const guarded = guardedCallsOf('payment', env, container.client);

/** The item's HTTP commands and queries. */
export const handler = middy<GatewayEvent, GatewayResult>()
  .use(guarded(capturePayment, effectsOfHandingOver))
  .handler(createHttpFunction(itemRoutes(container), edge, env));

import middy from '@middy/core';
import * as z from 'zod/mini';
import { deleteItem } from '../../../contracts/calls/delete-item.ts';
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
import { createReviewContainer } from '../container.ts';
import { effectsOfReviewing } from './item-effects.ts';
import { reviewRoutes } from './review.routes.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...guardVariables, ...dependencyVariables('item'), ...gatewayVariables }),
);
const container = createReviewContainer(env);
const guarded = guardedCallsOf('item', env, container.client);

/** The review's HTTP commands and queries. */
export const handler = middy<GatewayEvent, GatewayResult>()
  .use(guarded(deleteItem, effectsOfReviewing))
  .handler(createHttpFunction(reviewRoutes(container), edge, env));

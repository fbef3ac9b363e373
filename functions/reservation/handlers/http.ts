import middy from '@middy/core';
import * as z from 'zod/mini';
import { approvePayment } from '../../../contracts/calls/approve-payment.ts';
import { cancelPayment } from '../../../contracts/calls/cancel-payment.ts';
import { closePayment } from '../../../contracts/calls/close-payment.ts';
import { findItem } from '../../../contracts/calls/find-item.ts';
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
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { effectsOfPaying, effectsOfTakingBack } from './payment-effects.ts';
import { reservationRoutes } from './reservation.routes.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...guardVariables,
    ...dependencyVariables('payment'),
    ...dependencyVariables('item'),
    ...gatewayVariables,
    ...holdVariables,
  }),
);
const container = createReservationContainer(env);
const guarded = guardedCallsOf('payment', env, container.client);
const guardedItem = guardedCallsOf('item', env, container.client);

/** The reservation's HTTP commands and queries. */
export const handler = middy<GatewayEvent, GatewayResult>()
  .use(guarded(approvePayment, effectsOfPaying))
  .use(guarded(cancelPayment, effectsOfTakingBack))
  .use(guarded(closePayment))
  .use(guardedItem(findItem))
  .handler(createHttpFunction(reservationRoutes(container), edge, env));

import middy from '@middy/core';
import { approvePayment } from '../../../contracts/calls/approve-payment.ts';
import { cancelPayment } from '../../../contracts/calls/cancel-payment.ts';
import { problemBase } from '../../../contracts/http/problem-base.ts';
import { guardedCallsOf } from '../../shared/composition/guarded-calls.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import type { GatewayResult } from '../../shared/http/gateway-result.ts';
import type { GatewayEvent } from '../../shared/http/request.ts';
import { createReservationContainer } from '../container.ts';
import { reservationRoutes } from './reservation.routes.ts';

const guarded = guardedCallsOf('payment');

/** The reservation's HTTP commands and queries. */
export const handler = middy<GatewayEvent, GatewayResult>()
  .use(guarded(approvePayment))
  .use(guarded(cancelPayment))
  .handler(createHttpFunction(reservationRoutes(createReservationContainer()), problemBase));

import middy from '@middy/core';
import { capturePayment } from '../../../contracts/calls/capture-payment.ts';
import { problemBase } from '../../../contracts/http/problem-base.ts';
import { guardedCallsOf } from '../../shared/composition/guarded-calls.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import type { GatewayResult } from '../../shared/http/gateway-result.ts';
import type { GatewayEvent } from '../../shared/http/request.ts';
import { createItemContainer } from '../container.ts';
import { itemRoutes } from './item.routes.ts';

const guarded = guardedCallsOf('payment');

/** The item's HTTP commands and queries. */
export const handler = middy<GatewayEvent, GatewayResult>()
  .use(guarded(capturePayment))
  .handler(createHttpFunction(itemRoutes(createItemContainer()), problemBase));

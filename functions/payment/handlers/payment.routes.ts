import { lists, type RoutesOf } from '../../../contracts/http/routes.ts';
import { collectionPage, representation } from '../../shared/http/hal.ts';
import type { RouteHandler } from '../../shared/http/handler.ts';
import { numberParam } from '../../shared/http/number-param.ts';
import { orRefuse } from '../../shared/http/or-refuse.ts';
import { parsePageRequest } from '../../shared/http/page-request.ts';
import { ok } from '../../shared/http/response.ts';
import { findPayment } from '../use-cases/find-payment.use-case.ts';
import type { PaymentRepository } from '../use-cases/payment.repository.ts';
import { paymentResource } from './payment.presenter.ts';

/** The payment's routes, read-only: payments are made by paying a reservation. */
export function paymentRoutes(payments: PaymentRepository): Record<RoutesOf<'payment'>, RouteHandler<unknown>> {
  return {
    'GET /payments': async (request) => {
      const wanted = parsePageRequest(request.query, lists.payments);
      return ok(collectionPage(request, paymentResource, await payments.list(wanted), wanted));
    },
    'GET /payments/{paymentNo}': async (request) => {
      const payment = orRefuse(await findPayment({ payments }, numberParam(request, 'paymentNo')));
      return ok(representation(request, paymentResource, payment));
    },
  };
}

import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { collectionPage, representation } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parseOwnPageRequest } from '#shared/http/lists/own-page.ts';
import { ok, orRefuse } from '#shared/http/response.ts';
import { maySee } from '../domain/payment.policy.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';
import { paymentResource } from './payment.presenter.ts';

/** The payment's routes. They only read: a client pays through the reservation. */
export function paymentRoutes(
  dependencies: Pick<PaymentDependencies, 'payments'>,
): Record<RoutesOf<'payment'>, RouteHandler<unknown>> {
  return {
    'GET /payments': async (request) => {
      const wanted = parseOwnPageRequest(request, lists.payments, 'customerId');
      const page = await dependencies.payments.list(wanted);
      return ok(collectionPage(request, paymentResource, page, wanted));
    },
    'GET /payments/{paymentNo}': async (request) => {
      const payment = orRefuse(
        await paymentAggregate.find(
          dependencies,
          pathParam(request, 'paymentNo', numberInPath),
          maySee(request.caller),
        ),
      );
      return ok(representation(request, paymentResource, payment));
    },
  };
}

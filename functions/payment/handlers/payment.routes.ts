import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { keepDepositRequest } from '#contracts/http/payments.requests.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { ifMatch } from '#shared/http/conditional/if-match.ts';
import { collectionPage, representation } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parseOwnPageRequest } from '#shared/http/lists/own-page.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok, orRefuse } from '#shared/http/response.ts';
import { maySee } from '../domain/payment.policy.ts';
import type { Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';
import { keepDeposit } from '../use-cases/keep-deposit.use-case.ts';
import { paymentResource } from './payment.presenter.ts';

/** The payment's routes. A client pays through the reservation; the owner keeps of the deposit here. */
export function paymentRoutes(dependencies: PaymentDependencies): Record<RoutesOf<'payment'>, RouteHandler<unknown>> {
  const resource = paymentResource(() => Date.parse(dependencies.now()) / 1_000);
  const show = (request: HttpRequest, payment: Payment) => representation(request, resource, payment);
  return {
    'GET /payments': async (request) => {
      const wanted = parseOwnPageRequest(request, lists.payments, 'customerId', 'ownerId');
      const page = await dependencies.payments.list(wanted);
      return ok(collectionPage(request, resource, page, wanted));
    },
    'GET /payments/{paymentNo}': async (request) => {
      const payment = orRefuse(
        await paymentAggregate.find(
          dependencies,
          pathParam(request, 'paymentNo', numberInPath),
          maySee(request.caller),
        ),
      );
      return ok(show(request, payment));
    },
    'PATCH /payments/{paymentNo}': async (request) => {
      const { depositKept: kept, reason } = parseBody(request, keepDepositRequest);
      const paymentNo = pathParam(request, 'paymentNo', numberInPath);
      const wish = { paymentNo, kept, reason };
      const expectation = ifMatch(request, (state: Payment) => show(request, state));
      const outcome = await keepDeposit(dependencies, wish, request.caller, messageContextOf(request), expectation);
      return ok(show(request, orRefuse(outcome)));
    },
  };
}

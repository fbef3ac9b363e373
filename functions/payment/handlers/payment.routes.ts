import { lists, type RoutesOf } from '../../../contracts/http/routes.ts';
import { collectionPage, resource } from '../../shared/http/hal.ts';
import type { RouteHandler } from '../../shared/http/handler.ts';
import { numberParam } from '../../shared/http/number-param.ts';
import { parsePageRequest } from '../../shared/http/page-request.ts';
import { ok } from '../../shared/http/response.ts';
import type { Payment } from '../domain/payment.ts';
import { findPayment } from '../use-cases/find-payment.use-case.ts';
import type { PaymentRepository } from '../use-cases/payment.repository.ts';
import { presentPayment } from './payment.presenter.ts';

/** The payment's routes, read-only: payments are made by paying a reservation. */
export function paymentRoutes(payments: PaymentRepository): Record<RoutesOf<'payment'>, RouteHandler<unknown>> {
  return {
    'GET /payments': async (request) => {
      const wanted = parsePageRequest(request.query, lists.payments);
      const page = await payments.list(wanted);
      return ok(collectionPage(request, 'payments', 'payment', numberOf, presentPayment, page, wanted));
    },
    'GET /payments/{paymentNo}': async (request) => {
      const payment = await findPayment({ payments }, numberParam(request, 'paymentNo'));
      return ok(resource(request, 'payments', 'payment', numberOf(payment), presentPayment(payment)));
    },
  };
}

function numberOf(payment: Payment): number {
  return payment.paymentNo;
}

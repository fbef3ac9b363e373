import type { RoutesOf } from '../../../contracts/http/routes.ts';
import { messageContextOf } from '../../shared/composition/message-context-of.ts';
import { parseBody } from '../../shared/http/body.ts';
import { collectionPage, resource, resourceUrl } from '../../shared/http/hal.ts';
import type { RouteHandler } from '../../shared/http/handler.ts';
import { numberParam } from '../../shared/http/number-param.ts';
import { parsePageRequest } from '../../shared/http/page-request.ts';
import { HttpProblem } from '../../shared/http/problem.ts';
import type { HttpRequest } from '../../shared/http/request.ts';
import { created, noContent, ok } from '../../shared/http/response.ts';
import type { NumberSequence } from '../../shared/persistence/number-sequence.ts';
import type { Reservation } from '../domain/reservation.ts';
import { cancelReservation } from '../use-cases/cancel-reservation.use-case.ts';
import { findReservation } from '../use-cases/find-reservation.use-case.ts';
import { type ApprovePayment, requestPayment } from '../use-cases/request-payment.use-case.ts';
import { type CancelPayment, requestPaymentCancellation } from '../use-cases/request-payment-cancellation.use-case.ts';
import type { ReservationDependencies } from '../use-cases/reservation.dependencies.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { linkingOwnReservation } from './own-reservation.ts';
import { presentReservation } from './reservation.presenter.ts';
import { patchReservationRequest, reserveRequest } from './reservation.requests.ts';

/** What the middleware hands to every request. */
export interface ReservationRequestContext {
  readonly guarded: { readonly approvePayment: ApprovePayment; readonly cancelPayment: CancelPayment };
}

/** The reservation's routes. Takes what its use cases need. */
export function reservationRoutes(
  dependencies: ReservationDependencies & { readonly numbers: NumberSequence },
): Record<RoutesOf<'reservation'>, RouteHandler<ReservationRequestContext>> {
  return {
    'GET /reservations': async (request) => {
      const wanted = parsePageRequest(request.query, 'reservationNo');
      const page = await dependencies.reservations.list(wanted);
      return ok(collectionPage(request, 'reservations', 'reservation', numberOf, presentReservation, page, wanted));
    },
    'GET /reservations/{reservationNo}': async (request) =>
      ok(show(request, await findReservation(dependencies, numberParam(request, 'reservationNo')))),
    'POST /reservations': async (request) => {
      const {
        customerId,
        itemNo,
        customerName = null,
        itemName = null,
        itemPrice = null,
      } = parseBody(request, reserveRequest);
      const wish = { customerId, customerName, itemNo, itemName, itemPrice };
      const reservation = await linkingOwnReservation(request, () =>
        reserve(dependencies, wish, messageContextOf(request)),
      );
      return created(resourceUrl(request, 'reservations', reservation.reservationNo), show(request, reservation));
    },
    'PATCH /reservations/{reservationNo}': async (request, { guarded }) => {
      const reservationNo = numberParam(request, 'reservationNo');
      const { paymentStatus } = parseBody(request, patchReservationRequest);
      if (paymentStatus === undefined) {
        throw new HttpProblem(
          400,
          'unknown-command',
          'Pay with paymentStatus=Paid, or take the payment back with paymentStatus=NotPaid.',
        );
      }
      const context = messageContextOf(request);
      const reservation =
        paymentStatus === 'Paid'
          ? await requestPayment(dependencies, guarded.approvePayment, reservationNo, context)
          : await requestPaymentCancellation(dependencies, guarded.cancelPayment, reservationNo, context);
      return ok(show(request, reservation));
    },
    'DELETE /reservations/{reservationNo}': async (request) => {
      await cancelReservation(dependencies, numberParam(request, 'reservationNo'), messageContextOf(request));
      return noContent();
    },
  };
}

function numberOf(reservation: Reservation): number {
  return reservation.reservationNo;
}

function show(request: HttpRequest, reservation: Reservation): object {
  return resource(request, 'reservations', 'reservation', numberOf(reservation), presentReservation(reservation));
}

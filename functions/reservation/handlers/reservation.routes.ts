import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { patchReservationRequest, reserveRequest } from '#contracts/http/reservations.requests.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { ifMatch } from '#shared/http/conditional/if-match.ts';
import { repeatable } from '#shared/http/conditional/repeatable-request.ts';
import { collectionPage, representation, resourceCreated, resourceUrl } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { accepted, type HttpResponse, noContent, ok, orRefuse } from '#shared/http/response.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { type ClosePayment, cancelReservation } from '../use-cases/cancel-reservation.use-case.ts';
import { type ApprovePayment, requestPayment } from '../use-cases/request-payment.use-case.ts';
import { type CancelPayment, requestPaymentCancellation } from '../use-cases/request-payment-cancellation.use-case.ts';
import type { FindItem } from '../use-cases/reserve.use-case.ts';
import { type ReservingDependencies, reserveOnce } from '../use-cases/reserve-once.use-case.ts';
import { orUnknown } from './or-unknown.ts';
import { linkToOwnReservation } from './own-reservation.ts';
import { toReservationPatch } from './patch-reservation.ts';
import { reservationResource } from './reservation.presenter.ts';

/** The context that the middlewares give every request. */
export interface ReservationRequestContext {
  readonly guarded: {
    readonly approvePayment: ApprovePayment;
    readonly cancelPayment: CancelPayment;
    readonly closePayment: ClosePayment;
    readonly findItem: FindItem;
  };
}

/** The reservation's routes. The dependencies are those of its use cases. */
export function reservationRoutes(
  dependencies: Omit<ReservingDependencies, 'findItem'>,
): Record<RoutesOf<'reservation'>, RouteHandler<ReservationRequestContext>> {
  const find = async (reservationNo: number) => orRefuse(await reservationAggregate.find(dependencies, reservationNo));
  return {
    'GET /reservations': async (request) => {
      const wanted = parsePageRequest(request.query, lists.reservations);
      return ok(collectionPage(request, reservationResource, await dependencies.reservations.list(wanted), wanted));
    },
    'GET /reservations/{reservationNo}': async (request) =>
      shown(request, await find(pathParam(request, 'reservationNo', numberInPath))),
    'POST /reservations': async (request, { guarded }) => {
      const {
        customerId,
        itemNo,
        customerName = null,
        itemName = null,
        itemPrice = null,
      } = parseBody(request, reserveRequest);
      const wish = { customerId, customerName, itemNo, itemName, itemPrice };
      const findItem = orUnknown(guarded.findItem);
      const context = messageContextOf(request);
      const reserved = await reserveOnce({ ...dependencies, findItem }, wish, context, repeatable(request, wish));
      const { isRepeated } = reserved;
      const reservation = orRefuse(reserved, linkToOwnReservation(request));
      const { version } = reservation;
      return resourceCreated(request, reservationResource, reservation, { version, isRepeated });
    },
    'PATCH /reservations/{reservationNo}': async (request, { guarded }) => {
      const reservationNo = pathParam(request, 'reservationNo', numberInPath);
      const { paymentStatus, alone } = toReservationPatch(reservationNo, parseBody(request, patchReservationRequest));
      const context = messageContextOf(request);
      const expectation = ifMatch(request, (state: Reservation) => show(request, state));
      if (!alone) {
        const present = await find(reservationNo);
        const rejection = expectation?.(present);
        if (rejection !== undefined) return orRefuse({ rejection });
        if (present.paymentStatus === paymentStatus) return shown(request, present);
      }
      const outcome =
        paymentStatus === 'Paid'
          ? await requestPayment(dependencies, guarded.approvePayment, reservationNo, context, expectation)
          : await requestPaymentCancellation(dependencies, guarded.cancelPayment, reservationNo, context, expectation);
      return shown(request, orRefuse(outcome));
    },
    'DELETE /reservations/{reservationNo}': async (request, { guarded }) => {
      const expectation = ifMatch(request, (state: Reservation) => show(request, state));
      const reservationNo = pathParam(request, 'reservationNo', numberInPath);
      const context = messageContextOf(request);
      const closePayment = orUnknown(guarded.closePayment);
      const outcome = await cancelReservation(dependencies, closePayment, reservationNo, context, expectation);
      const reservation = orRefuse(outcome);
      if (isCancelled(reservation)) return noContent();
      return accepted(
        resourceUrl(request, reservationResource, reservationNo),
        show(request, reservation),
        reservation.version,
      );
    },
  };
}

function shown(request: HttpRequest, reservation: Reservation): HttpResponse {
  return ok(show(request, reservation), reservation.version);
}

function show(request: HttpRequest, reservation: Reservation): object {
  return representation(request, reservationResource, reservation);
}

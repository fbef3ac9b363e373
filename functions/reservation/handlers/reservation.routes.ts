import type { MarketClock } from '#contracts/days/civil-day.ts';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { patchReservationRequest, reserveRequest } from '#contracts/http/reservations.requests.ts';
import { lists, type ReservationRoute } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { ifMatch } from '#shared/http/conditional/if-match.ts';
import { repeatable } from '#shared/http/conditional/repeatable-request.ts';
import { customerOf } from '#shared/http/customer-of.ts';
import { collectionPage, representation, resourceCreated, resourceUrl } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parseOwnPageRequest } from '#shared/http/lists/own-page.ts';
import { linkToReservation } from '#shared/http/problem/link-to-reservation.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { accepted, noContent, ok, orRefuse } from '#shared/http/response.ts';
import { mayPay, maySee } from '../domain/reservation.policy.ts';
import { isCancelled, isGone, type Reservation } from '../domain/reservation.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { type ClosePayment, cancelReservation } from '../use-cases/cancel-reservation.use-case.ts';
import { findExtensions } from '../use-cases/find-extensions.use-case.ts';
import type { FindItem } from '../use-cases/find-item.ts';
import { type FindPlace, findPlaceOf } from '../use-cases/find-place.use-case.ts';
import { type ApprovePayment, requestPayment } from '../use-cases/request-payment.use-case.ts';
import { type CancelPayment, requestPaymentCancellation } from '../use-cases/request-payment-cancellation.use-case.ts';
import { type ReservingDependencies, reserveOnce } from '../use-cases/reserve-once.use-case.ts';
import { orUnknown } from './or-unknown.ts';
import { toReservationPatch } from './patch-reservation.ts';
import { placeOf, reservationResource, whenToPay } from './reservation.presenter.ts';
import { spanOf } from './span-of.ts';

/** The context that the middlewares give every request. */
export interface ReservationRequestContext {
  readonly guarded: {
    readonly approvePayment: ApprovePayment;
    readonly cancelPayment: CancelPayment;
    readonly closePayment: ClosePayment;
    readonly findItem: FindItem;
    readonly findPlace: FindPlace;
  };
}

/** The reservation's routes. The dependencies are those of its use cases. */
export function reservationRoutes(
  dependencies: Omit<ReservingDependencies, 'findItem'> & MarketClock,
): Record<ReservationRoute, RouteHandler<ReservationRequestContext>> {
  const resource = reservationResource(dependencies);
  const show = (request: HttpRequest, state: Reservation) => representation(request, resource, state);
  const today = async (states: readonly Reservation[]) =>
    reservationResource(dependencies, await findExtensions(dependencies, states));
  const shown = async (request: HttpRequest, state: Reservation) =>
    ok(representation(request, await today([state]), state), state.version);
  const find = async (reservationNo: number, caller: Caller) =>
    orRefuse(await reservationAggregate.find(dependencies, reservationNo, maySee(caller)));
  const cancel = async (request: HttpRequest, { guarded }: ReservationRequestContext, reason?: string) => {
    const expectation = ifMatch(request, (state: Reservation) => show(request, state));
    const reservationNo = reservationNoIn(request);
    const context = messageContextOf(request);
    const canceller = { caller: request.caller, reason };
    const closePayment = orUnknown(guarded.closePayment);
    const outcome = await cancelReservation(dependencies, closePayment, reservationNo, canceller, context, expectation);
    const reservation = orRefuse(outcome);
    if (isGone(reservation)) return noContent();
    if (isCancelled(reservation)) return shown(request, reservation);
    return accepted(resourceUrl(request, resource, reservationNo), show(request, reservation), reservation.version);
  };
  return {
    'GET /reservations': async (request) => {
      const wanted = parseOwnPageRequest(request, lists.reservations, 'customerId');
      const page = await dependencies.reservations.list(wanted);
      return ok(collectionPage(request, await today(page.entries), page, wanted));
    },
    'GET /reservations/{reservationNo}': async (request) =>
      shown(request, await find(reservationNoIn(request), request.caller)),
    'GET /reservations/{reservationNo}/place': async (request, { guarded }) => {
      const reservationNo = reservationNoIn(request);
      const { caller } = request;
      const context = messageContextOf(request);
      return ok(
        placeOf(request, orRefuse(await findPlaceOf(dependencies, guarded.findPlace, reservationNo, caller, context))),
      );
    },
    'POST /reservations': async (request, { guarded }) => {
      const {
        customerId: named,
        itemNo,
        customerName = null,
        itemName = null,
        itemPrice = null,
        total,
        deposit,
        lateFee,
        ...span
      } = parseBody(request, reserveRequest);
      const customer = customerOf(request.caller, named, customerName);
      const terms = { ...(deposit !== undefined && { deposit }), ...(lateFee !== undefined && { lateFee }) };
      const agreed = { itemPrice, ...(total !== undefined && { total }), ...terms };
      const wish = { ...customer, itemNo, itemName, ...agreed, ...spanOf(span) };
      const findItem = orUnknown(guarded.findItem);
      const context = messageContextOf(request);
      const reserved = await reserveOnce({ ...dependencies, findItem }, wish, context, repeatable(request, wish));
      const { isRepeated } = reserved;
      const reservation = orRefuse(reserved, linkToReservation(request));
      const { version } = reservation;
      return resourceCreated(request, resource, reservation, { version, isRepeated });
    },
    'PATCH /reservations/{reservationNo}': async (request, context) => {
      const { guarded } = context;
      const reservationNo = reservationNoIn(request);
      const patch = toReservationPatch(reservationNo, parseBody(request, patchReservationRequest));
      if (patch.cancels) return cancel(request, context, patch.reason);
      const { paymentStatus, alone } = patch;
      const may = mayPay(request.caller);
      const message = messageContextOf(request);
      const expectation = ifMatch(request, (state: Reservation) => show(request, state));
      if (!alone) {
        const present = await find(reservationNo, request.caller);
        const rejection = expectation?.(present);
        if (rejection !== undefined) return orRefuse({ rejection });
        if (present.paymentStatus === paymentStatus) return shown(request, present);
      }
      const outcome =
        paymentStatus === 'Paid'
          ? await requestPayment(dependencies, guarded.approvePayment, reservationNo, may, message, expectation)
          : await requestPaymentCancellation(
              dependencies,
              guarded.cancelPayment,
              reservationNo,
              may,
              message,
              expectation,
            );
      return shown(request, orRefuse(outcome, whenToPay));
    },
    'DELETE /reservations/{reservationNo}': (request, context) => cancel(request, context),
  };
}

/** The number of the reservation in the address. Throws HttpProblem when the address has no number. */
export function reservationNoIn(request: HttpRequest): number {
  return pathParam(request, 'reservationNo', numberInPath);
}

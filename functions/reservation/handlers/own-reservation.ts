import type { Rejection } from '#shared/domain/decision.ts';
import { resourceUrl } from '#shared/http/hal/hal.ts';
import type { HttpRequest } from '#shared/http/request.ts';

/** The extension member of a refusal that names the renter's own reservation: a link to it. */
export function linkToOwnReservation(
  request: HttpRequest,
): (rejection: Rejection) => Readonly<Record<string, unknown>> {
  return ({ facts }) => {
    if (typeof facts?.reservationNo !== 'number') return {};
    return { _links: { reservation: { href: resourceUrl(request, { name: 'reservations' }, facts.reservationNo) } } };
  };
}

import type { Rejection } from '../../domain/decision.ts';
import { urlOf } from '../hal/reference.ts';
import type { HttpRequest } from '../request.ts';

/** The extension member of a refusal that names a reservation: a link to it. */
export function linkToReservation(request: HttpRequest): (rejection: Rejection) => Readonly<Record<string, unknown>> {
  return ({ facts }) => {
    if (typeof facts?.reservationNo !== 'number') return {};
    return { _links: { reservation: { href: urlOf(request, ['reservations', facts.reservationNo]) } } };
  };
}

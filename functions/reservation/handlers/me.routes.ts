import type { MeAnswer } from '#contracts/http/me.answers.ts';
import type { Person } from '#shared/domain/caller.ts';
import { signedIn } from '#shared/http/caller/caller-of.ts';
import { representation } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok } from '#shared/http/response.ts';
import type { Reservation } from '../domain/reservation.ts';
import { openReservationsOf } from '../use-cases/open-reservations.use-case.ts';
import { reservationResource } from './reservation.presenter.ts';

/** The routes about the person who asks. */
export function meRoutes(
  dependencies: Parameters<typeof openReservationsOf>[0],
): Record<'GET /me', RouteHandler<unknown>> {
  return {
    'GET /me': async (request) => {
      const person = signedIn(request.caller);
      const open = await openReservationsOf(dependencies, person.customerId, request.caller.signIn);
      return ok(show(request, person, open));
    },
  };
}

function show(request: HttpRequest, person: Person, open: readonly Reservation[]): object {
  const { customerId, name, isOperator } = person;
  const at = (path: string) => ({ href: `${request.baseUrl}/${path}` });
  const links = { reservations: at(`reservations?customerId=${customerId}`), items: at(`items?ownerId=${customerId}`) };
  const fields: Omit<MeAnswer, '_embedded'> = {
    customerId,
    name,
    roles: isOperator ? ['operators'] : [],
    _links: { self: at('me'), ...links },
  };
  return {
    ...fields,
    _embedded: { reservations: open.map((one) => representation(request, reservationResource, one)) },
  };
}

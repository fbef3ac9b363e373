import type { MeAnswer } from '#contracts/http/me.answers.ts';
import type { MeRoute } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import type { Person } from '#shared/domain/caller.ts';
import { signedIn } from '#shared/http/caller/caller-of.ts';
import { representation } from '#shared/http/hal/hal.ts';
import { offered, shownTemplates, type Template } from '#shared/http/hal/hal-forms.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { noContent, ok, orRefuse } from '#shared/http/response.ts';
import { findExtensions } from '../use-cases/find-extensions.use-case.ts';
import { type FindHeldItem, type ForgettingDependencies, forgetPerson } from '../use-cases/forget-person.use-case.ts';
import { openReservationsOf } from '../use-cases/open-reservations.use-case.ts';
import { reservationResource } from './reservation.presenter.ts';

/** The context that the middlewares give every request. */
export interface MeRequestContext {
  readonly guarded: { readonly findHeldItem: FindHeldItem };
}

/** The routes about the person who asks. */
export function meRoutes(
  dependencies: ForgettingDependencies & Parameters<typeof findExtensions>[0],
): Record<MeRoute, RouteHandler<MeRequestContext>> {
  return {
    'GET /me': async (request) => {
      const person = signedIn(request.caller);
      const open = await openReservationsOf(dependencies, person.customerId, request.caller.signIn);
      const resource = reservationResource(dependencies, await findExtensions(dependencies, open));
      const shown = open.map((one) => representation(request, resource, one));
      return ok(show(request, person, shown));
    },
    'DELETE /me': async (request, { guarded: { findHeldItem } }) => {
      const { caller } = request;
      const context = messageContextOf(request);
      orRefuse(await forgetPerson(dependencies, findHeldItem, signedIn(caller), caller.signIn, context));
      return noContent();
    },
  };
}

const forgetting: Template = { title: 'Be forgotten', method: 'DELETE', target: ['me'], properties: [] };

function show(request: HttpRequest, person: Person, open: readonly object[]): object {
  const { customerId, name, isOperator } = person;
  const at = (path: string) => ({ href: `${request.baseUrl}/${path}` });
  const fields: Omit<MeAnswer, '_embedded'> = {
    customerId,
    name,
    roles: isOperator ? ['operators'] : [],
    _links: {
      self: at('me'),
      reservations: at(`reservations?customerId=${customerId}`),
      items: at(`items?ownerId=${customerId}`),
      notices: at('me/notices'),
      settings: at('me/settings'),
    },
  };
  return {
    ...fields,
    _embedded: { reservations: open },
    ...shownTemplates(request, () => offered(['forget', open.length === 0, forgetting])),
  };
}

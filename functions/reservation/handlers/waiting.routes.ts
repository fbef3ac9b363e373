import type { MarketClock } from '#contracts/days/civil-day.ts';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import type { WaitingRoute } from '#contracts/http/routes.ts';
import type { WaitingAnswer } from '#contracts/http/waiting.answers.ts';
import { waitRequest } from '#contracts/http/waiting.requests.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { signedIn } from '#shared/http/caller/caller-of.ts';
import { asksForTemplates, shownTemplates } from '#shared/http/hal/hal-forms.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { linkToReservation } from '#shared/http/problem/link-to-reservation.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { created, noContent, ok, orRefuse } from '#shared/http/response.ts';
import { placeIn } from '../domain/waiting.ts';
import type { FindItem } from '../use-cases/find-item.ts';
import { stopWaiting } from '../use-cases/stop-waiting.use-case.ts';
import { waitForItem } from '../use-cases/wait-for-item.use-case.ts';
import type { WaitingDependencies } from '../use-cases/waiting-dependencies.ts';
import { spanOf } from './span-of.ts';
import { type Known, waitingTemplates } from './waiting.templates.ts';

/** The context that the middlewares give every request. */
export interface WaitingRequestContext {
  readonly guarded: { readonly findItem: FindItem };
}

/** The routes of those who wait for an item. Each shows and changes only the place of the person who asks. */
export function waitingRoutes(
  dependencies: WaitingDependencies & MarketClock,
): Record<WaitingRoute, RouteHandler<WaitingRequestContext>> {
  return {
    'GET /items/{itemNo}/waiting': async (request) => {
      const { customerId } = signedIn(request.caller);
      const itemNo = pathParam(request, 'itemNo', numberInPath);
      const list = await dependencies.waitingLists.find(itemNo);
      const own = placeIn(list, customerId);
      const asksHow = own === undefined && asksForTemplates(request);
      const lock = asksHow ? await dependencies.reservations.lockOf(itemNo) : undefined;
      return ok(show(request, { itemNo, customerId, own, list, lock }));
    },
    'POST /items/{itemNo}/waiting': async (request, { guarded }) => {
      const { customerId } = signedIn(request.caller);
      const itemNo = pathParam(request, 'itemNo', numberInPath);
      const wish = { itemNo, customerId, ...spanOf(parseBody(request, waitRequest)) };
      const outcome = await waitForItem(
        { ...dependencies, findItem: guarded.findItem },
        wish,
        messageContextOf(request),
      );
      const list = orRefuse(outcome, linkToReservation(request));
      const own = placeIn(list, customerId);
      return created(urlOf(request, ['items', itemNo, 'waiting']), show(request, { itemNo, customerId, own }));
    },
    'DELETE /items/{itemNo}/waiting': async (request) => {
      const { customerId } = signedIn(request.caller);
      const itemNo = pathParam(request, 'itemNo', numberInPath);
      orRefuse(await stopWaiting(dependencies, itemNo, customerId, messageContextOf(request)));
      return noContent();
    },
  };
}

/** The place of the person who asks, and what they can ask for. */
function show(request: HttpRequest, known: Known): WaitingAnswer {
  const { itemNo, own } = known;
  const { place, from, to, until } = own ?? {};
  const item = urlOf(request, ['items', itemNo]);
  return {
    itemNo,
    place: place ?? null,
    from: from ?? null,
    to: to ?? null,
    keptUntil: until === undefined ? null : new Date(until * 1000).toISOString(),
    _links: { self: { href: `${item}/waiting` }, item: { href: item } },
    ...shownTemplates(request, () => waitingTemplates(known)),
  };
}

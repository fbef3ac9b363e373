import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
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
import { isExtensionKept } from '../domain/extension-kept.ts';
import { decideJoin } from '../domain/waiting.decide.ts';
import { placeIn } from '../domain/waiting.ts';
import type { FindItem } from '../use-cases/find-item.ts';
import { stopWaiting } from '../use-cases/stop-waiting.use-case.ts';
import { waitForItem } from '../use-cases/wait-for-item.use-case.ts';
import type { WaitingDependencies } from '../use-cases/waiting-dependencies.ts';
import { timeOf } from './reservation.presenter.ts';
import { spanOf } from './span-of.ts';
import { waitingTemplates } from './waiting.templates.ts';

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
      const asked = askedIn(request);
      const { itemNo, customerId } = asked;
      const list = await dependencies.waitingLists.find(itemNo);
      const own = placeIn(list, customerId);
      if (own !== undefined || !asksForTemplates(request)) return ok(show(request, itemNo, own));
      const lock = await dependencies.reservations.lockOf(itemNo);
      // What its owner says about days only the item knows.
      const wish = { ...asked, itemName: null, rules: {} };
      const nowMs = Date.parse(dependencies.now());
      const { outcome } = decideJoin(list, lock, wish, marketDay(dependencies), nowMs);
      const othersFirst = isExtensionKept(list, lock, customerId, marketDay(dependencies));
      return ok({ ...show(request, itemNo, own, outcome === 'event'), ...(othersFirst && { othersFirst }) });
    },
    'POST /items/{itemNo}/waiting': async (request, { guarded: { findItem } }) => {
      const asked = askedIn(request);
      const { itemNo, customerId } = asked;
      const wish = { ...asked, ...spanOf(parseBody(request, waitRequest)) };
      const outcome = await waitForItem({ ...dependencies, findItem }, wish, messageContextOf(request));
      const own = placeIn(orRefuse(outcome, linkToReservation(request)), customerId);
      return created(urlOf(request, ['items', itemNo, 'waiting']), show(request, itemNo, own));
    },
    'DELETE /items/{itemNo}/waiting': async (request) => {
      const { itemNo, customerId } = askedIn(request);
      orRefuse(await stopWaiting(dependencies, itemNo, customerId, messageContextOf(request)));
      return noContent();
    },
  };
}

/** Who asks, and about which item. Throws HttpProblem when nobody signed in, or the address has no number. */
function askedIn(request: HttpRequest) {
  const { customerId } = signedIn(request.caller);
  return { customerId, itemNo: pathParam(request, 'itemNo', numberInPath) };
}

/** The place and the forms of the person who asks. `own`: undefined when they do not wait. */
function show(request: HttpRequest, itemNo: number, own: ReturnType<typeof placeIn>, mayWait = false): WaitingAnswer {
  const { place, from, to, until } = own ?? {};
  const item = urlOf(request, ['items', itemNo]);
  return {
    itemNo,
    place: place ?? null,
    from: from ?? null,
    to: to ?? null,
    keptUntil: until === undefined ? null : timeOf(until),
    _links: { self: { href: `${item}/waiting` }, item: { href: item } },
    ...shownTemplates(request, () => waitingTemplates(itemNo, mayWait, own)),
  };
}

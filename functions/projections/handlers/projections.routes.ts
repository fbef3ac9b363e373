import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { neighbourhoods } from '#contracts/http/neighbourhoods.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { collectionPage, nearbyPage, representation } from '#shared/http/hal/hal.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { createFirstPages } from '#shared/http/lists/first-pages.ts';
import { parseNearRequest } from '#shared/http/lists/near-request.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import { invalidQuery } from '#shared/http/problem/invalid-query.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok } from '#shared/http/response.ts';
import type { NearRequest } from '#shared/persistence/places/near.ts';
import { isFreeOn } from '../item-info/item-info.days.ts';
import { type ItemInfo, toItemInfo } from '../item-info/item-info.view.ts';
import { toReviewInfo } from '../review-info/review-info.projection.ts';
import type { ReviewInfo } from '../review-info/review-info.slots.ts';
import type { Views } from '../use-cases/project.use-case.ts';
import { itemInfoResource, reviewInfoResource } from './projections.presenter.ts';
import { wantedDays } from './wanted-days.ts';

/** How long an instance shows a first page again, in milliseconds: so much later a list shows a change. */
interface PagesKept {
  readonly firstPageMaxAgeMs?: number;
}

/** The views' routes, read-only. */
export function projectionRoutes({
  itemInfoes,
  reviewInfoes,
  firstPageMaxAgeMs = 0,
  ...clock
}: Views & MarketClock & PagesKept): Record<RoutesOf<'projections'>, RouteHandler<unknown>> {
  const itemPages = createFirstPages<ItemInfo>(firstPageMaxAgeMs);
  const reviewPages = createFirstPages<ReviewInfo>(firstPageMaxAgeMs);
  const near = async (request: HttpRequest, wanted: NearRequest) => {
    const today = marketDay(clock);
    const days = wantedDays(request.query, today);
    const page = await itemInfoes.near(wanted, (row) =>
      days === undefined || isFreeOn(row, days, today)
        ? withStatus(toItemInfo(row, today), wanted.filter?.value)
        : undefined,
    );
    const entries = page.entries.map(({ entry, distance }) => ({ ...entry, distanceMetres: shownDistance(distance) }));
    return nearbyPage(request, itemInfoResource, { ...page, entries }, wanted, { ...days });
  };
  return {
    'GET /itemInfoes': async (request) => {
      const { from: _, to: __, ...query } = request.query;
      const place = parseNearRequest(query, lists.itemInfoes);
      if (place !== undefined) return ok(await near(request, place));
      const alone = ['from', 'to'].find((name) => name in request.query);
      if (alone !== undefined) throw invalidQuery(alone, 'is known only with near');
      const wanted = parsePageRequest(request.query, lists.itemInfoes);
      const shown = (row: Parameters<typeof toItemInfo>[0]) =>
        withStatus(toItemInfo(row, marketDay(clock)), wanted.filter?.value);
      const page = await itemPages(wanted, () => itemInfoes.list(wanted, shown));
      return ok(collectionPage(request, itemInfoResource, page, wanted));
    },
    'GET /itemInfoes/{itemNo}': async (request) => {
      const row = await itemInfoes.find(pathParam(request, 'itemNo', numberInPath));
      const info = known(row && toItemInfo(row, marketDay(clock)), 'item');
      return ok(representation(request, itemInfoResource, info));
    },
    'GET /neighbourhoods': async (request) =>
      ok({
        _embedded: { neighbourhoods },
        _links: { self: { href: urlOf(request, ['neighbourhoods']) } },
      }),
    'GET /reviewInfoes': async (request) => {
      const wanted = parsePageRequest(request.query, lists.reviewInfoes);
      const page = await reviewPages(wanted, () => reviewInfoes.list(wanted, toReviewInfo));
      return ok(collectionPage(request, reviewInfoResource, page, wanted));
    },
    'GET /reviewInfoes/{reviewNo}': async (request) => {
      const row = await reviewInfoes.find(pathParam(request, 'reviewNo', numberInPath));
      const info = known(row && toReviewInfo(row), 'review');
      return ok(representation(request, reviewInfoResource, info));
    },
  };
}

/** Metres to the nearest 100, from millimetres: a thing is up to 115 m from where it is shown. */
function shownDistance(millimetres: number): number {
  return Math.round(millimetres / 100_000) * 100;
}

/** The index may find a row by a status other than the one that the row shows by now. */
function withStatus(info: ItemInfo | undefined, status: unknown): ItemInfo | undefined {
  return status === undefined || info?.itemStatus === status ? info : undefined;
}

function known<T>(info: T | undefined, what: string): T {
  if (info === undefined) throw new HttpProblem(404, `${what}-not-found`, `there is no such ${what}`);
  return info;
}

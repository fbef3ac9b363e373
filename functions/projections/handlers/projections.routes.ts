import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { collectionPage, representation } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import { ok } from '#shared/http/response.ts';
import { type ItemInfo, toItemInfo } from '../item-info/item-info.view.ts';
import { toReviewInfo } from '../review-info/review-info.projection.ts';
import type { Views } from '../use-cases/project.use-case.ts';
import { itemInfoResource, reviewInfoResource } from './projections.presenter.ts';

/** The views' routes, read-only. */
export function projectionRoutes({
  itemInfoes,
  reviewInfoes,
}: Views): Record<RoutesOf<'projections'>, RouteHandler<unknown>> {
  return {
    'GET /itemInfoes': async (request) => {
      const wanted = parsePageRequest(request.query, lists.itemInfoes);
      const page = await itemInfoes.list(wanted, (row) => withStatus(toItemInfo(row), wanted.filter?.value));
      return ok(collectionPage(request, itemInfoResource, page, wanted));
    },
    'GET /itemInfoes/{itemNo}': async (request) => {
      const row = await itemInfoes.find(pathParam(request, 'itemNo', numberInPath));
      const info = known(row && toItemInfo(row), 'item');
      return ok(representation(request, itemInfoResource, info));
    },
    'GET /reviewInfoes': async (request) => {
      const wanted = parsePageRequest(request.query, lists.reviewInfoes);
      const page = await reviewInfoes.list(wanted, toReviewInfo);
      return ok(collectionPage(request, reviewInfoResource, page, wanted));
    },
    'GET /reviewInfoes/{reviewNo}': async (request) => {
      const row = await reviewInfoes.find(pathParam(request, 'reviewNo', numberInPath));
      const info = known(row && toReviewInfo(row), 'review');
      return ok(representation(request, reviewInfoResource, info));
    },
  };
}

/** The index may find a row by a status other than the one that the row shows by now. */
function withStatus(info: ItemInfo | undefined, status: unknown): ItemInfo | undefined {
  return status === undefined || info?.itemStatus === status ? info : undefined;
}

function known<T>(info: T | undefined, what: string): T {
  if (info === undefined) throw new HttpProblem(404, `${what}-not-found`, `there is no such ${what}`);
  return info;
}

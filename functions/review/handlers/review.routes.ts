import { numberInPath } from '#contracts/http/fields/numbers.ts';
import { writeReviewRequest } from '#contracts/http/reviews.requests.ts';
import { lists, type RoutesOf } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { anybody } from '#shared/domain/permission.ts';
import { repeatable } from '#shared/http/conditional/repeatable-request.ts';
import { customerOf } from '#shared/http/customer-of.ts';
import { collectionPage, representation, resourceCreated } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok, orRefuse } from '#shared/http/response.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { mayWrite } from '../domain/review.policy.ts';
import type { Review } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';
import type { DeleteItem } from '../use-cases/write-review.use-case.ts';
import { writeReviewOnce } from '../use-cases/write-review-once.use-case.ts';
import { reviewResource } from './review.presenter.ts';

/** The context that the middlewares give every request. */
export interface ReviewRequestContext {
  readonly guarded: { readonly deleteItem: DeleteItem };
}

/** The review's routes. The dependencies are those of its use cases. */
export function reviewRoutes(
  dependencies: ReviewDependencies & { readonly keys: IdempotencyKeys },
): Record<RoutesOf<'review'>, RouteHandler<ReviewRequestContext>> {
  return {
    'GET /reviews': async (request) => {
      const wanted = parsePageRequest(request.query, lists.reviews);
      return ok(collectionPage(request, reviewResource, await dependencies.reviews.list(wanted), wanted));
    },
    'GET /reviews/{reviewNo}': async (request) =>
      ok(
        show(
          request,
          orRefuse(await reviewAggregate.find(dependencies, pathParam(request, 'reviewNo', numberInPath), anybody)),
        ),
      ),
    'POST /reviews': async (request, { guarded }) => {
      const body = parseBody(request, writeReviewRequest);
      const { reservationNo, customerId: named, customerName: name = null, ...words } = body;
      const { customerId, customerName } = customerOf(request.caller, named, name);
      const draft = { ...words, customerId, customerName };
      const written = await writeReviewOnce(
        dependencies,
        guarded.deleteItem,
        reservationNo,
        mayWrite(request.caller),
        draft,
        messageContextOf(request),
        repeatable(request, body),
      );
      const { isRepeated } = written;
      const review = orRefuse(written);
      return resourceCreated(request, reviewResource, review, { isRepeated });
    },
  };
}

function show(request: HttpRequest, review: Review): object {
  return representation(request, reviewResource, review);
}

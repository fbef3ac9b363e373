import type { RoutesOf } from '../../../contracts/http/routes.ts';
import { messageContextOf } from '../../shared/composition/message-context-of.ts';
import { parseBody } from '../../shared/http/body.ts';
import { collectionPage, resource, resourceUrl } from '../../shared/http/hal.ts';
import type { RouteHandler } from '../../shared/http/handler.ts';
import { ifMatch } from '../../shared/http/if-match.ts';
import { numberParam } from '../../shared/http/number-param.ts';
import { parsePageRequest } from '../../shared/http/page-request.ts';
import { repeatable } from '../../shared/http/repeatable-request.ts';
import type { HttpRequest } from '../../shared/http/request.ts';
import { created, type HttpResponse, noContent, ok } from '../../shared/http/response.ts';
import type { Item } from '../domain/item.ts';
import { changeStateOfItem } from '../use-cases/change-state-of-item.ts';
import { findItem } from '../use-cases/find-item.use-case.ts';
import { type CapturePayment, lendItem } from '../use-cases/lend-item.use-case.ts';
import { type RegistrationDependencies, registerItemOnce } from '../use-cases/register-item-once.use-case.ts';
import { presentItem } from './item.presenter.ts';
import { patchItemRequest, registerItemRequest } from './item.requests.ts';
import { toItemPatch } from './patch-item.ts';

/** What the middleware hands to every request. */
export interface ItemRequestContext {
  readonly guarded: { readonly capturePayment: CapturePayment };
}

/** The item's routes. Takes what its use cases need. */
export function itemRoutes(
  dependencies: RegistrationDependencies,
): Record<RoutesOf<'item'>, RouteHandler<ItemRequestContext>> {
  const { items } = dependencies;
  return {
    'GET /items': async (request) => {
      const page = parsePageRequest(request.query, 'itemNo');
      return ok(
        collectionPage(request, 'items', 'item', (item) => item.itemNo, presentItem, await items.list(page), page),
      );
    },
    'GET /items/{itemNo}': async (request) => shown(request, await findItem({ items }, numberParam(request, 'itemNo'))),
    'POST /items': async (request) => {
      const { itemName, itemPrice } = parseBody(request, registerItemRequest);
      const input = { itemName, itemPrice };
      const { state: item, isRepeated } = await registerItemOnce(
        dependencies,
        input,
        messageContextOf(request),
        repeatable(request, input),
      );
      const { itemNo, version } = item;
      return created(resourceUrl(request, 'items', itemNo), show(request, item), { version, isRepeated });
    },
    'PATCH /items/{itemNo}': async (request, { guarded }) => {
      const itemNo = numberParam(request, 'itemNo');
      const command = toItemPatch(itemNo, parseBody(request, patchItemRequest));
      const context = messageContextOf(request);
      const expectation = ifMatch(request, (state: Item) => show(request, state));
      const item =
        command.type === 'LendItem'
          ? await lendItem(
              dependencies,
              guarded.capturePayment,
              { itemNo, reservationNo: command.reservationNo },
              context,
              expectation,
            )
          : await changeStateOfItem(dependencies, itemNo, command, context, undefined, expectation);
      return shown(request, item ?? (await findItem({ items }, itemNo)));
    },
    'DELETE /items/{itemNo}': async (request) => {
      await changeStateOfItem(
        dependencies,
        numberParam(request, 'itemNo'),
        { type: 'DeleteItem' },
        messageContextOf(request),
        undefined,
        ifMatch(request, (state: Item) => show(request, state)),
      );
      return noContent();
    },
  };
}

function shown(request: HttpRequest, item: Item): HttpResponse {
  return ok(show(request, item), item.version);
}

function show(request: HttpRequest, item: Item): object {
  return resource(request, 'items', 'item', item.itemNo, presentItem(item));
}

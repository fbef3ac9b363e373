import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { rulesIn } from '#contracts/days/item-days.ts';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import {
  type PatchItem,
  patchItemRequest,
  putItemRequest,
  registerItemRequest,
} from '#contracts/http/items.requests.ts';
import { type ItemRoute, lists } from '#contracts/http/routes.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { anybody } from '#shared/domain/permission.ts';
import { ifMatch } from '#shared/http/conditional/if-match.ts';
import { repeatable } from '#shared/http/conditional/repeatable-request.ts';
import { collectionPage, representation, resourceCreated } from '#shared/http/hal/hal.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { parsePageRequest } from '#shared/http/lists/page-request.ts';
import { linkToReservation } from '#shared/http/problem/link-to-reservation.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { noContent, ok, orRefuse } from '#shared/http/response.ts';
import { expecting } from '#shared/use-cases/expectation.ts';
import { mayManage } from '../domain/item.policy.ts';
import type { Item } from '../domain/item.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { type CapturePayment, lendItem } from '../use-cases/lend-item.use-case.ts';
import { type RegistrationDependencies, registerItemOnce } from '../use-cases/register-item-once.use-case.ts';
import { itemResource } from './item.presenter.ts';
import { toItemPatch } from './patch-item.ts';
import { wantedPlace } from './wanted-place.ts';

/** The context that the middlewares give every request. */
export interface ItemRequestContext {
  readonly guarded: { readonly capturePayment: CapturePayment };
}

/** The item's routes. The dependencies are those of its use cases. */
export function itemRoutes(
  dependencies: RegistrationDependencies & MarketClock,
): Record<ItemRoute, RouteHandler<ItemRequestContext>> {
  const { items } = dependencies;
  const resource = itemResource(dependencies);
  const show = (request: HttpRequest, item: Item) => representation(request, resource, item);
  const shown = (request: HttpRequest, item: Item) => ok(show(request, item), item.version);
  const expected = (request: HttpRequest) => ifMatch(request, (state: Item) => show(request, state));
  const find = async (itemNo: number) => orRefuse(await itemAggregate.find({ items }, itemNo, anybody));
  const change = async (request: HttpRequest, body: PatchItem, { guarded }: ItemRequestContext): Promise<Item> => {
    const itemNo = pathParam(request, 'itemNo', numberInPath);
    const command = await toItemPatch(itemNo, body, marketDay(dependencies), () => find(itemNo));
    const context = messageContextOf(request);
    const expectation = expected(request);
    const may = mayManage(request.caller);
    const outcome =
      command.type === 'LendItem'
        ? await lendItem(dependencies, guarded.capturePayment, { ...command, itemNo }, may, context, expectation)
        : await itemAggregate.change(dependencies, itemNo, may, expecting(expectation, itemDecides(command)), context);
    return orRefuse(outcome, linkToReservation(request)) ?? (await find(itemNo));
  };
  return {
    'GET /items': async (request) => {
      const wanted = parsePageRequest(request.query, lists.items);
      return ok(collectionPage(request, resource, await items.list(wanted), wanted));
    },
    'GET /items/{itemNo}': async (request) => shown(request, await find(pathParam(request, 'itemNo', numberInPath))),
    'POST /items': async (request) => {
      const { itemName, itemPrice, ...body } = parseBody(request, registerItemRequest);
      const ownerId = request.caller.person?.customerId;
      const place = wantedPlace(body);
      const where = place === undefined || place === 'nowhere' ? {} : { place };
      const said = { itemName, itemPrice, ...where, ...rulesIn(body) };
      const input = { ...(ownerId !== undefined && { ownerId }), ...said };
      const context = messageContextOf(request);
      const registered = await registerItemOnce(dependencies, input, context, repeatable(request, input));
      const item = orRefuse(registered);
      const { isRepeated } = registered;
      return resourceCreated(request, resource, item, { version: item.version, isRepeated });
    },
    'PUT /items/{itemNo}': async (request, context) =>
      shown(request, await change(request, parseBody(request, putItemRequest), context)),
    'PATCH /items/{itemNo}': async (request, context) =>
      shown(request, await change(request, parseBody(request, patchItemRequest), context)),
    'DELETE /items/{itemNo}': async (request) => {
      const itemNo = pathParam(request, 'itemNo', numberInPath);
      const decide = expecting(expected(request), itemDecides({ type: 'DeleteItem' }));
      orRefuse(
        await itemAggregate.change(dependencies, itemNo, mayManage(request.caller), decide, messageContextOf(request)),
      );
      return noContent();
    },
  };
}

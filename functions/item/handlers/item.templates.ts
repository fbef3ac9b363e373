import { type PatchCommand, patchItemRequest, registerItemRequest } from '#contracts/http/items.requests.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { offered, propertiesOf, type Template, type Templates } from '#shared/http/hal/hal-forms.ts';
import { decideItem, type ItemCommand } from '../domain/item.decide.ts';
import { mayManage } from '../domain/item.policy.ts';
import type { Item } from '../domain/item.ts';
import { asks, toCommand } from './patch-item.ts';

/** The request that is possible on the list: to register an item. */
export const itemListTemplates = (): Templates => ({
  default: {
    title: 'Register an item',
    method: 'POST',
    target: ['items'],
    properties: propertiesOf(registerItemRequest, { itemName: 'open', itemPrice: 'open' }),
  },
});

/** The requests that the item's own rules would accept now from this caller. Only payment knows whether it is paid for. */
export function itemTemplates(item: Item, caller: Caller): Templates {
  if (mayManage(caller)(item) !== undefined) return {};
  const { itemNo, reservationNo = 0 } = item;
  const can = (command: ItemCommand) => decideItem(item, command).outcome === 'event';
  return offered(
    ['change', true, toChange(item)],
    ...Object.entries(asks).map(([name, ask]) => [name, can(toCommand(ask, reservationNo)), toAsk(item, ask)] as const),
    [
      'delete',
      can({ type: 'DeleteItem' }),
      { title: 'Delete the item', method: 'DELETE', target: ['items', itemNo], properties: [] },
    ],
  );
}

function toChange({ itemNo, itemName, itemPrice }: Item): Template {
  const fields = { itemName: { now: itemName }, itemPrice: { now: itemPrice } };
  const properties = propertiesOf(patchItemRequest, fields);
  return { title: 'Change name and price', method: 'PATCH', target: ['items', itemNo], properties };
}

function toAsk({ itemNo, reservationNo = 0 }: Item, { title, field, value, ofReservation }: PatchCommand): Template {
  const fields = { ...(ofReservation && { reservationNo: { fixed: reservationNo } }), [field]: { fixed: value } };
  return { title, method: 'PATCH', target: ['items', itemNo], properties: propertiesOf(patchItemRequest, fields) };
}

import { allRulesOf } from '#contracts/days/item-days.ts';
import { type PatchCommand, patchItemRequest, registerItemRequest } from '#contracts/http/items.requests.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { offered, propertiesOf, type Template, type Templates } from '#shared/http/hal/hal-forms.ts';
import { decideItem, type ItemCommand } from '../domain/item.decide.ts';
import { mayManage } from '../domain/item.policy.ts';
import { type Item, nextReservationOf } from '../domain/item.ts';
import { asks, toCommand } from './patch-item.ts';

const openRules = {
  priceUnit: 'open',
  minDays: 'open',
  maxDays: 'open',
  daysBetween: 'open',
  blockedDays: 'open',
  deposit: 'open',
  lateFee: 'open',
} as const;

const openPlace = { latitude: 'open', longitude: 'open', neighbourhood: 'open' } as const;

/** The request that is possible on the list: to register an item. */
export const itemListTemplates = (): Templates => ({
  default: {
    title: 'Register an item',
    method: 'POST',
    target: ['items'],
    properties: propertiesOf(registerItemRequest, { itemName: 'open', itemPrice: 'open', ...openPlace, ...openRules }),
  },
});

/**
 * The requests that the item's own rules would accept today from this caller. Only payment knows whether it is paid for: a
 * hand-over may be refused for that.
 */
export function itemTemplates(item: Item, caller: Caller, today: string): Templates {
  if (mayManage(caller)(item) !== undefined) return {};
  const { itemNo } = item;
  const reservationNo = nextReservationOf(item) ?? 0;
  const can = (command: ItemCommand) => decideItem(item, command).outcome === 'event';
  return offered(
    ['change', true, toChange(item)],
    ...Object.entries(asks).map(
      ([name, ask]) => [name, can(toCommand(ask, today, reservationNo)), toAsk(itemNo, reservationNo, ask)] as const,
    ),
    [
      'delete',
      can({ type: 'DeleteItem' }),
      { title: 'Delete the item', method: 'DELETE', target: ['items', itemNo], properties: [] },
    ],
  );
}

function toChange({ itemNo, itemName, itemPrice, ...rules }: Item): Template {
  const { priceUnit, minDays, maxDays, daysBetween, deposit, lateFee } = allRulesOf(rules);
  const days = {
    priceUnit: { now: priceUnit },
    minDays: { now: minDays },
    maxDays: { now: maxDays },
    daysBetween: { now: daysBetween },
    blockedDays: 'open',
    deposit: { now: deposit },
    lateFee: { now: lateFee },
  } as const;
  const fields = { itemName: { now: itemName }, itemPrice: { now: itemPrice }, ...openPlace, ...days };
  const properties = propertiesOf(patchItemRequest, fields);
  return {
    title: 'Change name, price, place and rules for days',
    method: 'PATCH',
    target: ['items', itemNo],
    properties,
  };
}

function toAsk(itemNo: number, reservationNo: number, { title, field, value, ofReservation }: PatchCommand): Template {
  const fields = { ...(ofReservation && { reservationNo: { fixed: reservationNo } }), [field]: { fixed: value } };
  return { title, method: 'PATCH', target: ['items', itemNo], properties: propertiesOf(patchItemRequest, fields) };
}

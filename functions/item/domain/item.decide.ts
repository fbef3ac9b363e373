import { allRulesOf, contradictionIn, type DayRules } from '#contracts/days/item-days.ts';
import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import { type DeleteItem, type DeleteItemForReview, decideDelete, decideDeleteForReview } from './delete.decide.ts';
import { decideHold, decideRelease, type HoldItem, type ReleaseItem } from './hold.decide.ts';
import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';
import { isSameWhereabouts, type WantedPlace, type Whereabouts, whereaboutsOf } from './item-place.ts';
import {
  type BeginHandover,
  type CompleteLending,
  decideBeginHandover,
  decideCompleteLending,
  decideLend,
  decideReturn,
  type LendItem,
  type ReturnItem,
} from './lend.decide.ts';

/** The commands of an item, from its owner, the saga (hold, release, complete lending) or a review. */
export type ItemCommand = RegisterItem | OwnerCommand | HoldItem | ReleaseItem | CompleteLending | DeleteItemForReview;

/** What an owner asks of an item. */
type OwnerCommand = ChangeItem | DeleteItem | BeginHandover | LendItem | ReturnItem;

interface RegisterItem extends DayRules {
  readonly type: 'RegisterItem';
  readonly itemNo: number;
  readonly ownerId?: number | undefined;
  readonly itemName: string;
  readonly itemPrice: number;
  readonly place?: WantedPlace | undefined;
}

interface ChangeItem extends DayRules {
  readonly type: 'ChangeItem';
  readonly itemName?: string | undefined;
  readonly itemPrice?: number | undefined;
  /** `nowhere` takes the place away. */
  readonly place?: WantedPlace | 'nowhere' | undefined;
}

/** Decides a command on an item (undefined: never registered). Pure: it contains only the item's rules. */
export function decideItem(item: Item | undefined, command: ItemCommand): Decision<ItemEvent> {
  if (command.type === 'RegisterItem') return decideRegister(item, command);
  if (command.type === 'CompleteLending') return item === undefined ? nothing() : decideCompleteLending(item, command);
  if (item === undefined) return unknownItem();
  switch (command.type) {
    case 'DeleteItemForReview':
      return decideDeleteForReview(item, command);
    case 'HoldItem':
      return decideHold(item, command);
    case 'ReleaseItem':
      return decideRelease(item, command);
    default:
      return item.deletion ? unknownItem() : decideForOwner(item, command);
  }
}

/** The item has not left the market. */
function decideForOwner(item: Item, command: OwnerCommand): Decision<ItemEvent> {
  switch (command.type) {
    case 'ChangeItem':
      return decideChange(item, command);
    case 'DeleteItem':
      return decideDelete(item);
    case 'BeginHandover':
      return decideBeginHandover(item, command);
    case 'LendItem':
      return decideLend(item, command);
    case 'ReturnItem':
      return decideReturn(item, command);
  }
}

function unknownItem(): Decision<ItemEvent> {
  return rejected('not-found', 'item-not-found', 'there is no such item');
}

function decideRegister(item: Item | undefined, { type: _, place, ...registered }: RegisterItem): Decision<ItemEvent> {
  const { itemNo, ownerId } = registered;
  if (item !== undefined) return rejected('conflict', 'item-exists', `item ${itemNo} is registered already`);
  const whereabouts = place && whereaboutsOf(place, {}, ownerId);
  return contradiction(registered) ?? happened({ type: 'ItemRegistered', ...registered, ...whereabouts });
}

function decideChange(item: Item, { type: _, place: wantedPlace, ...command }: ChangeItem): Decision<ItemEvent> {
  const wanted = Object.entries(command).filter(([, value]) => value !== undefined);
  const { itemName, itemPrice, place, door, ownerId } = item;
  const isAt = { place, door };
  const moved = movedTo(wantedPlace, isAt, ownerId);
  const changed = { itemName, itemPrice, ...Object.fromEntries(wanted) };
  const present = new Map<string, unknown>(Object.entries({ itemName, itemPrice, ...allRulesOf(item) }));
  const isSame = wanted.every(([name, value]) => JSON.stringify(value) === JSON.stringify(present.get(name)));
  if (isSame && isSameWhereabouts(moved, isAt)) return nothing();
  return contradiction({ ...item, ...changed }) ?? happened({ type: 'ItemChanged', ...changed, ...moved });
}

function movedTo(wanted: ChangeItem['place'], before: Whereabouts, ownerId: number | undefined): Whereabouts {
  if (wanted === undefined) return before;
  return wanted === 'nowhere' ? {} : whereaboutsOf(wanted, before, ownerId);
}

function contradiction(item: DayRules & { readonly itemPrice: number }): Decision<ItemEvent> | undefined {
  const detail = contradictionIn(item);
  return detail === undefined ? undefined : rejected('unprocessable', 'rules-contradict', detail);
}

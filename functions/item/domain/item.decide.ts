import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import { type DeleteItem, type DeleteItemForReview, decideDelete, decideDeleteForReview } from './delete.decide.ts';
import { decideHold, decideRelease, type HoldItem, type ReleaseItem } from './hold.decide.ts';
import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';
import {
  type CompleteLending,
  decideCompleteLending,
  decideLend,
  decideReturn,
  type LendItem,
  type ReturnItem,
} from './lend.decide.ts';

/** The commands of an item, from its owner, the saga (hold, release, complete lending) or a review. */
export type ItemCommand = RegisterItem | OwnerCommand | HoldItem | ReleaseItem | CompleteLending | DeleteItemForReview;

/** What an owner asks of an item. */
type OwnerCommand = ChangeItem | DeleteItem | LendItem | ReturnItem;

interface RegisterItem {
  readonly type: 'RegisterItem';
  readonly itemNo: number;
  readonly ownerId?: number | undefined;
  readonly itemName: string;
  readonly itemPrice: number;
}

interface ChangeItem {
  readonly type: 'ChangeItem';
  readonly itemName?: string | undefined;
  readonly itemPrice?: number | undefined;
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
    case 'LendItem':
      return decideLend(item, command);
    case 'ReturnItem':
      return decideReturn(item, command);
  }
}

function unknownItem(): Decision<ItemEvent> {
  return rejected('not-found', 'item-not-found', 'there is no such item');
}

function decideRegister(
  item: Item | undefined,
  { itemNo, ownerId, itemName, itemPrice }: RegisterItem,
): Decision<ItemEvent> {
  if (item !== undefined) return rejected('conflict', 'item-exists', `item ${itemNo} is registered already`);
  return happened({ type: 'ItemRegistered', itemNo, ownerId, itemName, itemPrice });
}

function decideChange(item: Item, command: ChangeItem): Decision<ItemEvent> {
  const itemName = command.itemName ?? item.itemName;
  const itemPrice = command.itemPrice ?? item.itemPrice;
  if (itemName === item.itemName && itemPrice === item.itemPrice) return nothing();
  return happened({ type: 'ItemChanged', itemName, itemPrice });
}

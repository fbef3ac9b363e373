import type { PatchItem } from '#contracts/http/items.requests.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import type { ItemCommand } from '../domain/item.commands.ts';
import type { Item } from '../domain/item.ts';

/** The command in a patch of an item. */
export type ItemPatch = Change | Handover;

type Change = Extract<ItemCommand, { type: 'ChangeItem' }>;
type Handover = Extract<ItemCommand, { type: 'LendItem' | 'ReturnItem' }>;

/**
 * The one command that a patch asks for. A patch states the wanted state, so fields that already match ask for nothing:
 * a client can send an item back as it read it. `find` reads the item; it is called only when the body has both a
 * hand-over and a name or price. Throws HttpProblem 400 when the body asks for nothing possible, for two things, or
 * contradicts itself.
 */
export async function toItemPatch(itemNo: number, body: PatchItem, find: () => Promise<Item>): Promise<ItemPatch> {
  if (body.itemNo !== undefined && body.itemNo !== itemNo) {
    throw invalid('itemNo', `must be ${itemNo}, as in the address`);
  }
  const change = toChange(body);
  const handover = toHandover(body, change !== undefined);
  if (change === undefined) return known(handover);
  if (handover === undefined) return change;
  const item = await find();
  if (isSo(handover, body, item)) return change;
  if (changes(change, item)) throw invalid('rentalStatus', 'cannot change together with itemName or itemPrice');
  return handover;
}

function toChange({ itemName, itemPrice }: PatchItem): Change | undefined {
  return itemName === undefined && itemPrice === undefined ? undefined : { type: 'ChangeItem', itemName, itemPrice };
}

/** A returned item that a client sends back whole says Returned without a reservation. */
function toHandover({ itemStatus, rentalStatus, reservationNo }: PatchItem, whole: boolean): Handover | undefined {
  if (rentalStatus !== 'Renting' && rentalStatus !== 'Returned') return undefined;
  if (reservationNo === undefined) {
    if (whole) return undefined;
    throw invalid('reservationNo', 'is required');
  }
  const expected = rentalStatus === 'Renting' ? 'NotRentable' : 'Rentable';
  // An item that is sent back whole has the status that the client read.
  if (!whole && itemStatus !== undefined && itemStatus !== expected) {
    throw invalid('itemStatus', `must be ${expected} when rentalStatus is ${rentalStatus}`);
  }
  return { type: rentalStatus === 'Renting' ? 'LendItem' : 'ReturnItem', reservationNo };
}

/** The item no longer knows the reservation of a hand-over after it was returned. */
function isSo({ reservationNo }: Handover, { rentalStatus }: PatchItem, item: Item): boolean {
  return rentalStatus === item.rentalStatus && (item.reservationNo ?? reservationNo) === reservationNo;
}

function changes({ itemName, itemPrice }: Change, item: Item): boolean {
  return (itemName ?? item.itemName) !== item.itemName || (itemPrice ?? item.itemPrice) !== item.itemPrice;
}

function known(handover: Handover | undefined): Handover {
  if (handover !== undefined) return handover;
  throw new HttpProblem(
    400,
    'unknown-command',
    'Change itemName or itemPrice, or lend (rentalStatus=Renting) or take back (rentalStatus=Returned) with a reservationNo.',
  );
}

function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
}

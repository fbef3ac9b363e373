import { rulesIn } from '#contracts/days/item-days.ts';
import { conditionOf } from '#contracts/events/item.events.ts';
import { isAsAsked, type PatchCommand, type PatchItem, patchCommands } from '#contracts/http/items.requests.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import { decideItem, type ItemCommand } from '../domain/item.decide.ts';
import type { Item } from '../domain/item.ts';
import { wantedPlace } from './wanted-place.ts';

/** The command in a patch of an item. */
export type ItemPatch = Change | Asked;

type Change = Extract<ItemCommand, { type: 'ChangeItem' }>;
type Asked = Extract<ItemCommand, { type: (typeof patchCommands)[keyof typeof patchCommands]['command'] }>;
type Ask = PatchCommand & { readonly command: Asked['type'] };

/** The fields that a patch changes by themselves, in the order in which a refusal names them. */
const changeable: readonly (keyof PatchItem)[] = [
  'itemName',
  'itemPrice',
  'priceUnit',
  'minDays',
  'maxDays',
  'daysBetween',
  'blockedDays',
  'deposit',
  'lateFee',
  'latitude',
  'longitude',
  'neighbourhood',
];

/** What a patch can ask for, by the name of its form. What is no command of the item does not compile. */
export const asks: Readonly<Record<string, Ask>> = patchCommands;

/**
 * The one command that a patch asks for. A patch states the wanted state, so fields that already match ask for nothing:
 * a client can send an item back as it read it. `find` reads the item; it is called only when the body asks for several
 * things. Throws HttpProblem 400 when the body asks for nothing possible, for two things, or contradicts itself.
 */
export async function toItemPatch(
  itemNo: number,
  body: PatchItem,
  today: string,
  find: () => Promise<Item>,
): Promise<ItemPatch> {
  if (body.itemNo !== undefined && body.itemNo !== itemNo) {
    throw invalid('itemNo', `must be ${itemNo}, as in the address`);
  }
  const change = toChange(body);
  const asked = asksIn(body, change !== undefined);
  const [first] = asked;
  if (first === undefined) return change ?? unknown();
  const command = (ask: Ask) => toCommand(ask, today, body.reservationNo);
  if (change === undefined && asked.length === 1) return command(first);
  const item = await find();
  const [wanted, another] = [
    ...asked.filter((ask) => !isSo(ask, body, item)).map((ask) => [ask.field, command(ask)] as const),
    ...(change !== undefined && changes(change, item) ? [['name, price, place or rules', change] as const] : []),
  ];
  if (wanted !== undefined && another !== undefined)
    throw invalid(wanted[0], `cannot change together with ${another[0]}`);
  return wanted?.[1] ?? change ?? command(first);
}

/** The command of an ask. `reservationNo`: the reservation that it names, if it names one; `today`: the day of the ask. */
export function toCommand({ command: type, ofReservation }: Ask, today: string, reservationNo = 0): Asked {
  // A command has a reservation exactly when its ask names one.
  return (ofReservation ? { type, reservationNo, today } : { type }) as Asked;
}

function toChange({ itemName, itemPrice, ...body }: PatchItem): Change | undefined {
  const wanted = { itemName, itemPrice, place: wantedPlace(body), ...rulesIn(body) };
  return Object.values(wanted).every((value) => value === undefined) ? undefined : { type: 'ChangeItem', ...wanted };
}

/** The asks in a body. `whole`: it also has a name or price. */
function asksIn(body: PatchItem, whole: boolean): readonly Ask[] {
  return Object.values(asks).filter(({ field, value, ofReservation, itemStatus: expected }) => {
    if (body[field] !== value) return false;
    if (ofReservation && body.reservationNo === undefined) {
      // A returned item that a client sends back whole says Returned without a reservation.
      if (whole) return false;
      throw invalid('reservationNo', 'is required');
    }
    const { itemStatus = expected } = body;
    // An item that is sent back whole has the status that the client read.
    if (!whole && expected !== undefined && itemStatus !== expected) {
      throw invalid('itemStatus', `must be ${expected} when ${field} is ${value}`);
    }
    return true;
  });
}

/** Whether the item is so already. It no longer knows the reservation of a hand-over after it was returned. */
function isSo(ask: Ask, { reservationNo }: PatchItem, item: Item): boolean {
  const isItsOwn = !ask.ofReservation || (item.reservationNo ?? reservationNo) === reservationNo;
  return isItsOwn && isAsAsked(ask, { ...item, ...conditionOf(item) });
}

function changes(change: Change, item: Item): boolean {
  return decideItem(item, change).outcome !== 'nothing';
}

function unknown(): never {
  const possible = Object.values(asks).map(({ title, field, value, ofReservation }) => {
    return `${title.toLowerCase()} (${field}=${value}${ofReservation ? ' and reservationNo' : ''})`;
  });
  throw new HttpProblem(400, 'unknown-command', `Change ${changeable.join(', ')}, or ${possible.join(', or ')}.`);
}

function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
}

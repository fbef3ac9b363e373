import type * as z from 'zod/mini';
import { HttpProblem } from '../../shared/http/problem.ts';
import type { ItemCommand } from '../domain/item.commands.ts';
import type { patchItemRequest } from './item.requests.ts';

/** What a patch of an item asks for. */
export type ItemPatch = Extract<ItemCommand, { type: 'ChangeItem' | 'LendItem' | 'ReturnItem' }>;

/** The one command that a patch asks for. Throws HttpProblem 400 when it asks for none, for two, or contradicts itself. */
export function toItemPatch(itemNo: number, body: z.output<typeof patchItemRequest>): ItemPatch {
  const { itemName, itemPrice, rentalStatus } = body;
  if (body.itemNo !== undefined && body.itemNo !== itemNo)
    throw invalid('itemNo', `must be ${itemNo}, as in the address`);
  const changes = itemName !== undefined || itemPrice !== undefined;
  if (rentalStatus === undefined) {
    if (changes && body.itemStatus === undefined) return { type: 'ChangeItem', itemName, itemPrice };
    throw new HttpProblem(
      400,
      'unknown-command',
      'Change itemName or itemPrice, or lend (rentalStatus=Renting) or take back (rentalStatus=Returned) with a reservationNo.',
    );
  }
  if (changes) throw invalid('rentalStatus', 'cannot be asked for together with itemName or itemPrice');
  return toHandover(rentalStatus, body);
}

function toHandover(
  rentalStatus: 'Renting' | 'Returned',
  { itemStatus, reservationNo }: z.output<typeof patchItemRequest>,
): ItemPatch {
  const expected = rentalStatus === 'Renting' ? 'NotRentable' : 'Rentable';
  if (itemStatus !== undefined && itemStatus !== expected) {
    throw invalid('itemStatus', `must be ${expected} when rentalStatus is ${rentalStatus}`);
  }
  if (reservationNo === undefined) throw invalid('reservationNo', 'is required');
  return { type: rentalStatus === 'Renting' ? 'LendItem' : 'ReturnItem', reservationNo };
}

function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
}

import * as z from 'zod/mini';
import { rentalStatus } from '../events/fields.ts';
import { shownStatuses } from '../events/item.events.ts';
import type { ProblemCode } from './document/problems.ts';
import { MAX_NAME } from './fields/name-length.ts';
import { idNumber, wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

const itemName = () => text({ max: MAX_NAME });
const itemPrice = () => wholeNumber({ min: 0 });

/** `POST /items`. A new item is Rentable and not renting; a client may state that, but no other status. */
export const registerItemRequest = z.lazy(() =>
  z.object({
    itemName: itemName(),
    itemPrice: itemPrice(),
    itemStatus: z.optional(z.literal('Rentable')),
    rentalStatus: z.optional(z.literal('NotRenting')),
  }),
);

/** `PATCH /items/{itemNo}`: the wanted state of the item. */
export const patchItemRequest = z.lazy(() =>
  z.object({
    itemNo: z.optional(idNumber),
    itemName: z.optional(itemName()),
    itemPrice: z.optional(itemPrice()),
    reservationNo: z.optional(idNumber),
    itemStatus: z.optional(z.enum(shownStatuses)),
    rentalStatus: z.optional(rentalStatus),
  }),
);

/** `PUT /items/{itemNo}`: the wanted state, with all fields. */
export const putItemRequest = z.lazy(() =>
  z.extend(patchItemRequest._zod.innerType, { itemName: itemName(), itemPrice: itemPrice() }),
);

/** The wanted state of an item, from a body. */
export type PatchItem = z.output<typeof patchItemRequest>;

/** A command that a PATCH of an item asks for with one field. */
export interface PatchCommand {
  /** Its type in the item's domain. */
  readonly command: string;
  /** What forms and the document call it. */
  readonly title: string;
  /** The field that asks for it, and the value. */
  readonly field: keyof PatchItem;
  readonly value: string;
  /** True when the body also has to name a reservation. */
  readonly ofReservation?: true;
  /** The status that the item then has: the body may say it, but no other. */
  readonly itemStatus?: 'Rentable' | 'NotRentable';
  /** Its refusals, besides those of every PATCH. */
  readonly problems: readonly ProblemCode[];
}

/**
 * The commands that a PATCH asks for, besides another name and price, by the names of their forms. The parser, the forms,
 * the document and the simulation follow this table.
 */
export const patchCommands = {
  lend: {
    command: 'LendItem',
    title: 'Hand the item over',
    field: 'rentalStatus',
    value: 'Renting',
    ofReservation: true,
    itemStatus: 'NotRentable',
    problems: ['item-not-held', 'not-paid', 'payment-unavailable'],
  },
  return: {
    command: 'ReturnItem',
    title: 'Take the item back',
    field: 'rentalStatus',
    value: 'Returned',
    ofReservation: true,
    itemStatus: 'Rentable',
    problems: ['item-not-lent'],
  },
} as const satisfies Readonly<Record<string, PatchCommand>>;

/** Whether an item with these fields, as clients see them, is as a command asks. */
export function isAsAsked({ field, value }: PatchCommand, shown: Readonly<Record<string, unknown>>): boolean {
  return shown[field] === value;
}

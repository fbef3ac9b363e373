import * as z from 'zod/mini';
import { MAX_BLOCKED, MAX_DAYS } from '../days/civil-day.ts';
import { priceUnits } from '../days/item-days.ts';
import { rentalStatus } from '../events/fields.ts';
import { shownStatuses } from '../events/item.events.ts';
import type { ProblemCode } from './document/problems.ts';
import { spansOfDays } from './fields/days.ts';
import { MAX_NAME } from './fields/name-length.ts';
import { idNumber, wholeNumber } from './fields/numbers.ts';
import { latitude, longitude, neighbourhood } from './fields/place.ts';
import { text } from './fields/text.ts';

const itemName = () => text({ max: MAX_NAME });
const itemPrice = () => wholeNumber({ min: 0 });

/** Where the item is: exactly (both degrees), or by its neighbourhood. */
const place = () => ({
  latitude: z.optional(latitude()),
  longitude: z.optional(longitude()),
  neighbourhood: z.optional(neighbourhood()),
});

/** What an owner may say about rentals: a value of 1, 90, 0 or nothing takes a rule back. */
const dayRules = () => ({
  priceUnit: z.optional(z.enum(priceUnits)),
  minDays: z.optional(wholeNumber({ min: 1, max: MAX_DAYS })),
  maxDays: z.optional(wholeNumber({ min: 1, max: MAX_DAYS })),
  daysBetween: z.optional(wholeNumber({ min: 0, max: MAX_DAYS })),
  blockedDays: z.optional(spansOfDays(MAX_BLOCKED)),
  deposit: z.optional(wholeNumber({ min: 0 })),
  lateFee: z.optional(wholeNumber({ min: 0 })),
});

/** `POST /items`. A new item is Rentable and not renting; a client may state that, but no other status. */
export const registerItemRequest = z.lazy(() =>
  z.object({
    itemName: itemName(),
    itemPrice: itemPrice(),
    ...place(),
    ...dayRules(),
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
    ...place(),
    ...dayRules(),
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
    // The item does not know whether it is paid.
    title: 'Hand the item over once it is paid',
    field: 'rentalStatus',
    value: 'Renting',
    ofReservation: true,
    itemStatus: 'NotRentable',
    problems: ['item-not-held', 'not-its-days', 'earlier-booking', 'not-paid', 'payment-lapsed', 'payment-unavailable'],
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

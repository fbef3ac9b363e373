import * as z from 'zod/mini';
import { number, paymentStatus, price, rentalStatus } from '#contracts/events/fields.ts';
import { shownStatuses } from '#contracts/events/item.events.ts';
import { holdRefusals } from '#contracts/events/reasons.ts';
import { type Answer, expectStatus, get } from './http-client.ts';
import { at, type Json } from './json.ts';

const links = z.record(z.string(), z.object({ href: z.string(), templated: z.optional(z.boolean()) }));
const score = z.int().check(z.minimum(1), z.maximum(5));

/** Every resource as clients see it: exactly these fields. */
export const resources = {
  items: z.strictObject({
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    itemStatus: z.enum(shownStatuses),
    itemPrice: price,
    rentalStatus,
    reservationNo: z.nullable(number),
    _links: links,
  }),
  reservations: z.strictObject({
    reservationNo: number,
    customerName: z.nullable(z.string()),
    customerId: number,
    itemNo: number,
    itemName: z.nullable(z.string()),
    itemPrice: z.nullable(price),
    rentalStatus,
    paymentStatus,
    status: z.enum(['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Closed']),
    payBy: z.nullable(z.iso.datetime()),
    rejectionReason: z.nullable(
      z.enum([...holdRefusals, 'price-changed', 'cancelled-by-owner', 'cancelled-by-operator']),
    ),
    rejectionDetail: z.nullable(z.string()),
    _links: links,
  }),
  payments: z.strictObject({
    paymentNo: number,
    reservationNo: number,
    itemPrice: price,
    paymentStatus,
    itemNo: number,
    status: z.enum(['Approved', 'Captured', 'Canceled', 'Closed']),
    refundStatus: z.nullable(z.enum(['Pending', 'Done'])),
    _links: links,
  }),
  reviews: z.strictObject({
    reviewNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    itemNo: number,
    itemName: z.string(),
    reservationNo: number,
    score,
    comment: z.nullable(z.string()),
    _links: links,
  }),
  itemInfoes: z.strictObject({
    itemNo: number,
    ownerId: z.nullable(number),
    itemName: z.string(),
    itemStatus: z.enum([...shownStatuses, 'Deleted']),
    itemPrice: price,
    reservationNo: z.nullable(number),
    rentalStatus: z.nullable(rentalStatus),
    customerId: z.nullable(number),
    customerName: z.nullable(z.string()),
    paymentStatus: z.nullable(paymentStatus),
    score: z.nullable(score),
    _links: links,
  }),
  reviewInfoes: z.strictObject({
    reviewNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    itemNo: number,
    itemName: z.string(),
    score,
    comment: z.nullable(z.string()),
    _links: links,
  }),
} as const;

/** A collection of the API. */
export type Collection = keyof typeof resources;

/** A resource of a collection. */
export type Resource<C extends Collection> = z.output<(typeof resources)[C]>;

const page = z.strictObject({
  _embedded: z.record(z.string(), z.array(z.unknown())),
  _links: links,
  page: z.strictObject({ size: z.int() }),
});

/** One page of a list. */
export interface ListPage<C extends Collection> {
  readonly entries: readonly Resource<C>[];
  readonly self: string | undefined;
  readonly next: string | undefined;
  readonly size: number;
}

/** Parses a resource. Throws when it lacks the shape of its collection. */
export function read<C extends Collection>(collection: C, body: Json | undefined): Resource<C>;
export function read(collection: Collection, body: Json | undefined) {
  return resources[collection].parse(body);
}

/** Fetches the resource with this number. Throws when the answer is not 200. */
export async function fetchOne<C extends Collection>(collection: C, number: number): Promise<Resource<C>> {
  return read(collection, expectStatus(await get(`/${collection}/${number}`), 200).body);
}

/** Parses a page of a list. Throws when it has another shape. */
export function readPage<C extends Collection>(collection: C, answer: Answer): ListPage<C> {
  const body = expectStatus(answer, 200).body;
  const { _embedded, _links, page: pageInfo } = page.parse(body);
  const entries = (_embedded[collection] ?? []).map((_, index) =>
    read(collection, at(body, '_embedded', collection, index)),
  );
  return { entries, self: _links.self?.href, next: _links.next?.href, size: pageInfo.size };
}

/** All entries of a list, page by page. `filter`: as it appears in the address. */
export async function fetchAll<C extends Collection>(
  collection: C,
  size = 100,
  filter = '',
): Promise<readonly Resource<C>[]> {
  const entries: Resource<C>[] = [];
  let address: string | undefined = `/${collection}?${filter === '' ? '' : `${filter}&`}size=${size}`;
  while (address !== undefined) {
    const current: ListPage<C> = readPage(collection, await get(address));
    entries.push(...current.entries);
    address = current.next;
  }
  return entries;
}

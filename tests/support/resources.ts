import type { Item, ItemInfo, Link, Payment, Reservation, Review, ReviewInfo } from '@gdmarket/client';
import { type Answer, expectStatus, get } from './http-client.ts';

/** The resources of each collection, as clients see them. Every answer was held against the API's document. */
interface Resources {
  readonly items: Item;
  readonly reservations: Reservation;
  readonly payments: Payment;
  readonly reviews: Review;
  readonly itemInfoes: ItemInfo;
  readonly reviewInfoes: ReviewInfo;
}

/** A collection of the API. */
export type Collection = keyof Resources;

/** A resource of a collection. */
export type Resource<C extends Collection> = Resources[C];

/** One page of a list. */
export interface ListPage<C extends Collection> {
  readonly entries: readonly Resource<C>[];
  readonly self: string;
  readonly next: string | undefined;
  readonly size: number;
}

/** Fetches the resource with this number. Throws when the answer is not 200. */
export async function fetchOne<C extends Collection>(collection: C, number: number): Promise<Resource<C>> {
  return expectStatus(await get(`/${collection}/${number}`), 200).body as Resource<C>;
}

/** Reads a page of a list. Throws when the answer is not 200. */
export function readPage<C extends Collection>(collection: C, answer: Answer): ListPage<C> {
  const { _embedded, _links, page } = expectStatus(answer, 200).body as {
    readonly _embedded: Readonly<Record<C, readonly Resource<C>[]>>;
    readonly _links: { readonly self: Link; readonly next?: Link };
    readonly page: { readonly size: number };
  };
  return { entries: _embedded[collection], self: _links.self.href, next: _links.next?.href, size: page.size };
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

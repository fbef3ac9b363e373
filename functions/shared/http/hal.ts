import type { Page } from '../domain/page.ts';
import { writeCursor } from './page-cursor.ts';
import type { ListRequest } from './page-request.ts';
import type { HttpRequest } from './request.ts';

/** Address of one resource: `<base>/<collection>/<id>`; what `Location` says. */
export function resourceUrl(request: HttpRequest, collection: string, id: number): string {
  return `${request.baseUrl}/${collection}/${id}`;
}

/** What a presenter shows of one thing: its fields, and under `_links` the paths of things that belong to it, by their rel. */
export interface Presented {
  readonly [field: string]: unknown;
  readonly _links?: Readonly<Record<string, string>>;
}

/**
 * One resource as HAL: its fields, `_links.self`, the second link `rel` (the collection's name in the singular), and the links
 * that its presenter shows.
 */
export function resource(request: HttpRequest, collection: string, rel: string, id: number, shown: Presented): object {
  const { _links: paths = {}, ...fields } = shown;
  const link = { href: resourceUrl(request, collection, id) };
  const links = Object.entries(paths).map(([name, path]) => [name, { href: `${request.baseUrl}${path}` }]);
  return { ...fields, _links: { self: link, [rel]: link, ...Object.fromEntries(links) } };
}

/** One page of a collection as HAL: `_embedded[collection]`, `_links.self`, `_links.next` when there is more, `page.size`. */
export function collectionPage<T>(
  request: HttpRequest,
  collection: string,
  rel: string,
  idOf: (entry: T) => number,
  toFields: (entry: T) => Presented,
  page: Page<T>,
  pageRequest: ListRequest,
): object {
  const entries = page.entries.map((entry) => resource(request, collection, rel, idOf(entry), toFields(entry)));
  const self = { href: listUrl(request, collection, {}) };
  const next = page.next === undefined ? {} : { next: { href: nextUrl(request, collection, page.next, pageRequest) } };
  return { _embedded: { [collection]: entries }, _links: { self, ...next }, page: { size: pageRequest.size } };
}

function nextUrl(request: HttpRequest, collection: string, after: number, { sortField, descending }: ListRequest) {
  return listUrl(request, collection, { cursor: writeCursor({ sortField, descending, after }) });
}

/** The list's address with the paging parameters the client gave, so that size and order stay the same from page to page. */
function listUrl(request: HttpRequest, collection: string, changes: Readonly<Record<string, string>>): string {
  const given = ['size', 'sort', 'cursor'].flatMap((name) => {
    const value = changes[name] ?? request.query[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
  });
  return `${request.baseUrl}/${collection}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

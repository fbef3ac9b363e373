import type { Page } from '../domain/page.ts';
import { writeCursor } from './page-cursor.ts';
import type { ListRequest } from './page-request.ts';
import type { HttpRequest } from './request.ts';

/** Address of one resource: `<base>/<collection>/<id>`; what `Location` says. */
export function resourceUrl(request: HttpRequest, collection: string, id: number): string {
  return `${request.baseUrl}/${collection}/${id}`;
}

/** One resource as HAL: its fields, `_links.self` and the second link `rel` (the collection's name in the singular). */
export function resource(request: HttpRequest, collection: string, rel: string, id: number, fields: object): object {
  const link = { href: resourceUrl(request, collection, id) };
  return { ...fields, _links: { self: link, [rel]: link } };
}

/** One page of a collection as HAL: `_embedded[collection]`, `_links.self`, `_links.next` when there is more, `page.size`. */
export function collectionPage<T>(
  request: HttpRequest,
  collection: string,
  rel: string,
  idOf: (entry: T) => number,
  toFields: (entry: T) => object,
  page: Page<T>,
  pageRequest: ListRequest,
): object {
  const entries = page.entries.map((entry) => resource(request, collection, rel, idOf(entry), toFields(entry)));
  const self = { href: listUrl(request, collection, pageRequest, request.query.cursor) };
  const next = page.next === undefined ? {} : { next: { href: nextUrl(request, collection, page.next, pageRequest) } };
  return { _embedded: { [collection]: entries }, _links: { self, ...next }, page: { size: pageRequest.size } };
}

function nextUrl(request: HttpRequest, collection: string, after: number, pageRequest: ListRequest): string {
  const { sortField, descending } = pageRequest;
  return listUrl(request, collection, pageRequest, writeCursor({ sortField, descending, after }));
}

/** The list's address with the filter and the paging parameters the client gave, so that they stay the same from page to page. */
function listUrl(
  request: HttpRequest,
  collection: string,
  { filter }: ListRequest,
  cursor: string | undefined,
): string {
  const { size, sort } = request.query;
  const parameters = Object.entries({ ...(filter && { [filter.name]: String(filter.value) }), size, sort, cursor });
  const given = parameters.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  );
  return `${request.baseUrl}/${collection}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

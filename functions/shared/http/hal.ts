import type { Page } from '../domain/page.ts';
import { shownTemplates, type Templates } from './hal-forms.ts';
import { writeCursor } from './page-cursor.ts';
import type { ListRequest } from './page-request.ts';
import { type Reference, urlOf } from './reference.ts';
import type { HttpRequest } from './request.ts';

/** Address of one resource: `<base>/<collection>/<id>`; what `Location` says. */
export function resourceUrl(request: HttpRequest, collection: string, id: number): string {
  return urlOf(request, [collection, id]);
}

/** What a presenter shows of one thing: its fields, what belongs to it by rel, and what can be asked of it now. */
export interface Presented {
  readonly [field: string]: unknown;
  readonly _links?: Readonly<Record<string, Reference>>;
  readonly _templates?: () => Templates;
}

/**
 * One resource as HAL: its fields, `_links.self`, the second link `rel` (the collection's name in the singular), and the links
 * that its presenter shows; its templates for who asks for HAL-FORMS.
 */
export function resource(request: HttpRequest, collection: string, rel: string, id: number, shown: Presented): object {
  const { _links: belonging = {}, _templates: templates = () => ({}), ...fields } = shown;
  const link = { href: resourceUrl(request, collection, id) };
  const links = Object.entries(belonging).map(([name, reference]) => [name, { href: urlOf(request, reference) }]);
  return {
    ...fields,
    _links: { self: link, [rel]: link, ...Object.fromEntries(links) },
    ...shownTemplates(request, templates),
  };
}

/**
 * One page of a collection as HAL: `_embedded[collection]`, `_links.self`, `_links.next` when there is more, `page.size`.
 * Takes what can be asked of the list, too, which who asks for HAL-FORMS is shown.
 */
export function collectionPage<T>(
  request: HttpRequest,
  collection: string,
  rel: string,
  idOf: (entry: T) => number,
  toFields: (entry: T) => Presented,
  page: Page<T>,
  pageRequest: ListRequest,
  templates: Templates = {},
): object {
  const entries = page.entries.map((entry) => resource(request, collection, rel, idOf(entry), toFields(entry)));
  const self = { href: listUrl(request, collection, pageRequest, request.query.cursor) };
  const next = page.next === undefined ? {} : { next: { href: nextUrl(request, collection, page.next, pageRequest) } };
  return {
    _embedded: { [collection]: entries },
    _links: { self, ...next },
    page: { size: pageRequest.size },
    ...shownTemplates(request, () => templates),
  };
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

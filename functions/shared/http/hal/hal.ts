import type { Caller } from '#shared/domain/caller.ts';
import type { ListFilter, Page } from '#shared/domain/page.ts';
import type { NearPosition, NearRequest } from '#shared/persistence/places/near.ts';
import { writeNearCursor } from '../lists/near-request.ts';
import { writeCursor } from '../lists/page-cursor.ts';
import type { ListRequest } from '../lists/page-request.ts';
import type { HttpRequest } from '../request.ts';
import { created, type HttpResponse } from '../response.ts';
import { shownTemplates, type Templates } from './hal-forms.ts';
import { type Reference, urlOf } from './reference.ts';

/** A resource as HAL: fields, and links by rel. */
interface Hal {
  readonly _links: object;
}

/** One kind of resource: its collection, and how one of them is shown. `A` is the contract of its answer. */
export interface Resource<T, A extends Hal = Hal & Readonly<Record<string, unknown>>> {
  /** The collection's name: its path without the slash. */
  readonly name: string;
  /** The collection's name in the singular: the rel of a second link from a resource to itself. */
  readonly rel: string;
  readonly idOf: (thing: T) => number;
  /** The fields of one resource, as this caller may see them. */
  readonly present: (thing: T, caller: Caller) => Omit<A, '_links' | '_templates'>;
  /** Related resources, by rel, that this caller may use. */
  readonly links?: (thing: T, caller: Caller) => { readonly [Rel in Exclude<keyof A['_links'], 'self'>]?: Reference };
  /** The requests that are possible on one resource now, for this caller. */
  readonly templates?: (thing: T, caller: Caller) => Templates;
  /** The requests that are possible on the list. */
  readonly listTemplates?: () => Templates;
}

/** Address of one resource: `<base>/<collection>/<id>`. `Location` has the same. */
export function resourceUrl(request: HttpRequest, { name }: { readonly name: string }, id: number): string {
  return urlOf(request, [name, id]);
}

/**
 * One resource as HAL: its fields, `_links.self` and the other links, and its templates for clients that ask for
 * HAL-FORMS.
 */
export function representation<T, A extends Hal>(request: HttpRequest, resource: Resource<T, A>, thing: T): object {
  const { rel, idOf, present, links: linksOf, templates: templatesOf } = resource;
  const link = { href: resourceUrl(request, resource, idOf(thing)) };
  const belonging = Object.entries<Reference>({ ...linksOf?.(thing, request.caller) });
  const links = belonging.map(([name, reference]) => [name, { href: urlOf(request, reference) }]);
  return {
    ...present(thing, request.caller),
    _links: { self: link, [rel]: link, ...Object.fromEntries(links) },
    ...shownTemplates(request, () => templatesOf?.(thing, request.caller) ?? {}),
  };
}

/** 201 with a new resource and its address. The options are those of `created`. */
export function resourceCreated<T, A extends Hal>(
  request: HttpRequest,
  resource: Resource<T, A>,
  thing: T,
  options: Parameters<typeof created>[2],
): HttpResponse {
  const location = resourceUrl(request, resource, resource.idOf(thing));
  return created(location, representation(request, resource, thing), options);
}

/**
 * One page of a collection as HAL: `_embedded[collection]`, `_links.self`, `_links.next` when there is more,
 * `page.size`, and the list's templates for clients that ask for HAL-FORMS.
 */
export function collectionPage<T, A extends Hal>(
  request: HttpRequest,
  resource: Resource<T, A>,
  page: Page<T>,
  { sortField, descending, size, filter }: ListRequest,
): object {
  const { sort } = request.query;
  const next = page.next === undefined ? undefined : writeCursor({ sortField, descending, after: page.next });
  return halPage(request, resource, page.entries, { next, page: { size }, given: { ...filtered(filter), sort } });
}

/** One page of what is near, as {@link collectionPage}: `page` also says how far it is complete, in metres. `also`: what else was asked. */
export function nearbyPage<T, A extends Hal>(
  request: HttpRequest,
  resource: Resource<T, A>,
  page: { readonly entries: readonly T[]; readonly next?: NearPosition; readonly complete: number },
  { centre, size, filter }: NearRequest,
  also: Readonly<Record<string, string>> = {},
): object {
  const { near, within } = request.query;
  const next = page.next && writeNearCursor(centre, page.next);
  return halPage(request, resource, page.entries, {
    next,
    page: { size, completeWithinMetres: page.complete },
    given: { near, within, ...filtered(filter), ...also },
  });
}

/** `given`: the client's own parameters, besides the size, so that they stay the same from page to page. */
function halPage<T, A extends Hal>(
  request: HttpRequest,
  resource: Resource<T, A>,
  entries: readonly T[],
  {
    next,
    page,
    given,
  }: {
    readonly next: string | undefined;
    readonly page: object;
    readonly given: Readonly<Record<string, string | undefined>>;
  },
): object {
  const { name, listTemplates } = resource;
  const { size, cursor } = request.query;
  const at = (place: string | undefined) => {
    const { sort, ...filters } = given;
    return { href: listUrl(request, name, { ...filters, size, sort, cursor: place }) };
  };
  return {
    _embedded: { [name]: entries.map((entry) => representation(request, resource, entry)) },
    _links: { self: at(cursor), ...(next !== undefined && { next: at(next) }) },
    page,
    ...shownTemplates(request, () => listTemplates?.() ?? {}),
  };
}

function filtered(filter: ListFilter | undefined): Readonly<Record<string, string>> {
  return filter === undefined ? {} : { [filter.name]: String(filter.value) };
}

function listUrl(
  request: HttpRequest,
  collection: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  );
  return `${request.baseUrl}/${collection}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

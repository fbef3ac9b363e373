import type { HttpRequest } from '../request.ts';

/** A resource, or the list of a collection when the number is left out: `['items', 7]`, `['items']`. */
export type Reference = readonly [collection: string, id?: number];

/** The address of a reference. */
export function urlOf(request: HttpRequest, [collection, id]: Reference): string {
  const list = `${request.baseUrl}/${collection}`;
  return id === undefined ? list : `${list}/${id}`;
}

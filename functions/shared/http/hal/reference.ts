import type { HttpRequest } from '../request.ts';

/** A thing, or the list of a collection when it has no number: `['items', 7]`, `['items']`. */
export type Reference = readonly [collection: string, id?: number];

/** The address of what is referred to. */
export function urlOf(request: HttpRequest, [collection, id]: Reference): string {
  const list = `${request.baseUrl}/${collection}`;
  return id === undefined ? list : `${list}/${id}`;
}

import type { HttpRequest } from '../request.ts';

/** A resource, what belongs to one, or a list: `['items', 7]`, `['items', 7, 'pictures']`, `['items']`. */
export type Reference = readonly [collection: string, ...parts: readonly (string | number)[]];

/** The address of a reference. */
export function urlOf(request: HttpRequest, parts: Reference): string {
  return `${request.baseUrl}/${parts.join('/')}`;
}

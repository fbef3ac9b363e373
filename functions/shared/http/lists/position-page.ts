import { invalidQuery } from '../problem/invalid-query.ts';
import type { HttpRequest } from '../request.ts';
import { readSize } from './page-request.ts';

const PARAMETERS = ['size', 'cursor'];

/** The wanted part of a list that has its own order: at most `size` entries, after a position that an earlier page gave. */
export interface PositionRequest {
  readonly size: number;
  readonly after?: string;
}

/** One page of such a list. `next`: the position to continue after; absent at the end. */
export interface PositionPage {
  readonly entries: readonly unknown[];
  readonly next?: string | undefined;
}

/** A position as an opaque word for addresses. */
export function wordOf(position: string): string {
  return Buffer.from(position).toString('base64url');
}

/** The position of {@link wordOf}; anything for a word that is not ours. */
export function positionIn(word: string): string {
  return Buffer.from(word, 'base64url').toString('utf8');
}

/**
 * Reads `?size=` and `?cursor=`. Throws HttpProblem 400 for another parameter, and for a cursor that is no position of
 * the list.
 */
export function readPositionPage(
  { query }: Pick<HttpRequest, 'query'>,
  isPosition: (text: string) => boolean,
): PositionRequest {
  const unknown = Object.keys(query).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw invalidQuery(unknown, 'is not known here');
  const size = readSize(query.size);
  if (query.cursor === undefined) return { size };
  const after = positionIn(query.cursor);
  if (!isPosition(after)) throw invalidQuery('cursor', 'must come from a `next` link of this list');
  return { size, after };
}

/** A page as HAL; `name` is the list's. */
export function positionPage(
  { baseUrl, path, query }: HttpRequest,
  name: string,
  { size }: PositionRequest,
  page: PositionPage,
): object {
  const url = (cursor: string | undefined) => {
    const given = Object.entries({ size: query.size, cursor }).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given as [string, string][]).toString();
    return `${baseUrl}${path}${search && `?${search}`}`;
  };
  const next = page.next && { next: { href: url(wordOf(page.next)) } };
  return {
    _embedded: { [name]: page.entries },
    _links: { self: { href: url(query.cursor) }, ...next },
    page: { size },
  };
}
